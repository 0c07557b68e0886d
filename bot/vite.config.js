import { join } from "node:path";
import { defineConfig } from "vite";

/**
 * The server and the command line, bundled with what they import: reading six hundred small files was most of
 * a start. Why and what it gave: docs/decisions/033-a-bundled-server.md.
 */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    // Traces and profiles keep the names of the sources; the maps give their lines.
    minify: false,
    sourcemap: true,
    // The pages are built into the same folder at the same time.
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        "bot/main": "bot/main.ts",
        "bot/cli/main": "bot/cli/main.ts",
        "bot/sources/library-thread": "bot/sources/library-thread.ts",
        // The build itself compiles and trains the shipped library with it.
        "bot/sources/load-library": "bot/sources/load-library.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "bot/parts/[name]-[hash].js",
        sourcemapExcludeSources: true,
      },
    },
  },
  ssr: {
    noExternal: true,
    // Native, or loaded only by those who use it.
    external: ["libsql", "ioredis", "pg", "elkjs"],
  },
});
