import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/chat/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../../dist/adapters/webchat/page",
    emptyOutDir: true,
    // Phones that are six years old and the browsers inside Zalo and Facebook on them.
    target: ["chrome87", "edge88", "firefox78", "safari14"],
    // The page's rules about what may load (CSP) allow no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
