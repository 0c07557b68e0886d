/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  injectGlobals: false,
  // Stores, servers and browsers on a busy machine; pure tests take milliseconds.
  testTimeout: 60_000,
  // By default one core is left free; our longest tests mostly wait for servers they started.
  maxWorkers: "100%",
  roots: ["<rootDir>/test"],
  globalSetup: "<rootDir>/test/support/build-first.js",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript" },
          transform: { verbatimModuleSyntax: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  coverageProvider: "v8",
  collectCoverageFrom: ["bot/**/*.ts", "adapters/**/*.ts"],
};
