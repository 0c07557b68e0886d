import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startLanguageServer } from "./language-server.ts";
import { ROOT } from "./yaml-files.ts";

export type Diagnostic = {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
};
export type Completion = { readonly label: string; readonly documentation?: unknown };

/** A real yaml-language-server over stdio, set up as `.vscode/settings.json` does it. */
export type YamlServer = {
  /** What is underlined in a text that would stand at this path. */
  diagnose(path: string, text: string): Promise<readonly Diagnostic[]>;
  /** What is offered at a place (both from 0) of that text. */
  complete(path: string, text: string, line: number, character: number): Promise<Completion[]>;
  stop(): void;
};

type Schemas = Readonly<Record<string, string | readonly string[]>>;

const PROGRAM = join(ROOT, "node_modules/yaml-language-server/bin/yaml-language-server");
const uriOf = (path: string) => pathToFileURL(join(ROOT, path)).href;

export async function startYamlServer(schemas: Schemas): Promise<YamlServer> {
  const waiting = new Map<string, (found: readonly Diagnostic[]) => void>();
  const yaml = settingsFor(schemas);
  const server = startLanguageServer(PROGRAM, {
    answer: (method, params) =>
      method === "workspace/configuration"
        ? params.items?.map(({ section }) => (section === "yaml" ? yaml : {}))
        : null,
    hear(method, { uri = "", diagnostics = [] }) {
      if (method !== "textDocument/publishDiagnostics") return;
      waiting.get(uri)?.(diagnostics);
      waiting.delete(uri);
    },
  });
  await server.request("initialize", {
    processId: process.pid,
    rootUri: uriOf(""),
    capabilities: { workspace: { configuration: true }, textDocument: {} },
    workspaceFolders: [{ uri: uriOf(""), name: "dan-loi" }],
  });
  server.tell("initialized", {});
  server.tell("workspace/didChangeConfiguration", { settings: { yaml } });
  const versions = new Map<string, number>();
  const show = (uri: string, text: string): void => {
    const version = (versions.get(uri) ?? 0) + 1;
    versions.set(uri, version);
    const textDocument = { uri, languageId: "yaml", version, text };
    if (version === 1) server.tell("textDocument/didOpen", { textDocument });
    else server.tell("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  };
  return {
    diagnose: (path, text) =>
      new Promise((resolve) => {
        waiting.set(uriOf(path), resolve);
        show(uriOf(path), text);
      }),
    async complete(path, text, line, character) {
      const uri = uriOf(path);
      show(uri, text);
      const position = { line, character };
      return completionsIn(
        await server.request("textDocument/completion", { textDocument: { uri }, position }),
      );
    },
    stop: server.stop,
  };
}

function settingsFor(schemas: Schemas) {
  const located = Object.entries(schemas).map(([file, globs]) => [uriOf(file), globs]);
  return {
    schemas: Object.fromEntries(located),
    schemaStore: { enable: false },
    validate: true,
    completion: true,
    hover: true,
  };
}

function completionsIn(found: unknown): Completion[] {
  if (typeof found !== "object" || found === null || !("items" in found)) return [];
  return Array.isArray(found.items) ? found.items : [];
}
