import { relative, resolve } from "node:path";
import { flowGraph } from "../library/diagram/flow-graph.ts";
import type { LinkTo } from "../library/diagram/link-to.ts";
import { linkBelow, linkToVsCode } from "../library/diagram/link-to.ts";
import { toMermaid } from "../library/diagram/to-mermaid.ts";
import { didYouMean } from "../library/nearest-word.ts";
import { loadStepSpots } from "../sources/load-step-spots.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { layOut } from "./diagram/lay-out.ts";
import { toSvg } from "./diagram/to-svg.ts";
import { libraryDir } from "./library-dir.ts";
import { libraryForCommand } from "./library-for-command.ts";
import { parseOptions, soleWord } from "./parse-options.ts";

export const diagram: Command = {
  usage: "FLOW [--format mermaid|svg] [--link-base URL | --links vscode] [--library DIR]",
  summary: "print a flow as boxes and arrows; each box leads to its line of the file",
  help: [
    "--format     mermaid (the default), or svg: a picture for any browser",
    "--link-base  what stands before the file in links, for example https://example.vn/blob/main/;",
    "             without it, links lead from the folder where the command is called",
    "--links      vscode: a click opens VS Code on this machine at the line",
  ],
  run: runDiagram,
};

async function runDiagram(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    format: { type: "string" },
    "link-base": { type: "string" },
    links: { type: "string" },
    library: { type: "string" },
  });
  const format = values.format ?? "mermaid";
  if (format !== "mermaid" && format !== "svg") {
    throw new UsageError(`--format "${format}" is unknown; use mermaid or svg`);
  }
  const id = soleWord(positionals, "FLOW");
  const dir = libraryDir(values.library, io);
  const library = await libraryForCommand(dir, io);
  if (library === null) return 1;
  const flow = library.flows.get(id);
  if (flow === undefined) {
    const known = [...library.flows.keys()];
    const hint = didYouMean(id, known, `Các luồng: ${known.join(", ")}.`);
    throw new UsageError(`the library has no flow "${id}". ${hint}`);
  }
  const linkTo = linksFor(values, dir);
  const graph = flowGraph(flow, await loadStepSpots(dir, io.shippedDir));
  const text =
    format === "svg" ? toSvg(await layOut(graph), graph.title, linkTo) : toMermaid(graph, linkTo);
  io.out(text.trimEnd());
  return 0;
}

type Links = { readonly "link-base"?: string | undefined; readonly links?: string | undefined };

function linksFor({ "link-base": base, links }: Links, dir: string): LinkTo {
  if (links === undefined) return linkBelow(base ?? wayTo(dir));
  if (links !== "vscode") throw new UsageError(`--links "${links}" is unknown; use vscode`);
  if (base !== undefined) throw new UsageError("--link-base and --links exclude each other");
  return linkToVsCode(resolve(dir));
}

/** From the folder where the command is called, which is where its output is mostly kept. */
function wayTo(dir: string): string {
  const way = relative(".", dir).replaceAll("\\", "/");
  return way === "" ? "" : encodeURI(`${way}/`);
}
