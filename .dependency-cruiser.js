const words = "^bot/(message|text)/";
const core = "^bot/(message|text|channel|flow|cases|understand|library|engine|scam)/";
const hands = "^bot/(log|store|sources|inbox|outbox|archive)/";
const forbid = (name, from, to) => ({ name, severity: "error", from, to });

export default {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid("no-orphans", { orphan: true, pathNot: "\\.(config\\.js|d\\.ts)$" }, {}),
    forbid("words-stand-alone", { path: words }, { path: "^bot/", pathNot: words }),
    forbid("core-looks-inward", { path: core }, { path: "^(bot|adapters)/", pathNot: core }),
    forbid(
      "core-has-no-io",
      { path: core },
      {
        dependencyTypes: ["core", "npm"],
        pathNot: "node_modules/(yaml|zod|natural|tldts|i18next|luxon)/",
      },
    ),
    forbid(
      "few-may-parse",
      {
        pathNot:
          "^(bot/(library|store|archive|sources|inbox|outbox|desk|studio|insights|admin|config|cli)|adapters/|test/|scripts/)",
      },
      { path: "node_modules/(yaml|zod)/" },
    ),
    forbid(
      "hands-open-no-doors",
      { path: hands },
      { path: "^bot/(desk|studio|insights|admin|cli|app\\.ts|main\\.ts)|node_modules/express/" },
    ),
    forbid(
      "adapters-know-only-messages",
      { path: "^adapters/" },
      { path: "^bot/", pathNot: "^bot/(message|text|channel|log)/" },
    ),
    forbid(
      "adapters-are-strangers",
      { path: "^adapters/([^/]+)/" },
      { path: "^adapters/", pathNot: "^adapters/$1/" },
    ),
    forbid(
      "only-main-and-cli-pick-adapters",
      { path: "^bot/", pathNot: "^bot/(main\\.ts|cli/)" },
      { path: "^adapters/" },
    ),
    // Loading natural as a whole takes 1.6 s and 119 MB; its classifiers are a baseline, never a citizen's answer.
    forbid(
      "natural-by-its-parts",
      {},
      {
        path: "node_modules/natural/(?!lib/natural/(distance|tfidf|classifiers)/[a-z-]+_?[a-z]*\\.js)",
      },
    ),
    forbid(
      "no-natural-classifier-for-citizens",
      { path: "^bot/", pathNot: "^bot/cli/evaluate/" },
      { path: "node_modules/natural/lib/natural/classifiers/" },
    ),
    forbid("no-tests-in-code", { pathNot: "^test/" }, { path: "^test/" }),
  ],
  options: { parser: "swc", tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" } },
};
