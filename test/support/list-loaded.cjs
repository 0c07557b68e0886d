// Loaded into a program before its own modules: as it ends, it writes which CommonJS files were loaded.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.LOADED_FILE, Object.keys(require.cache).join("\n"));
});
