import { indexScamRules } from "../scam/index-scam-rules.ts";
import type { Trained, TrainingData } from "../understand/model.ts";
import { completeModel, train } from "../understand/train-model.ts";
import { checkFiles } from "./check-files.ts";
import { ordinaryTalk } from "./compile/ordinary-talk.ts";
import type { Finding } from "./finding.ts";
import { hashLibrary } from "./hash-library.ts";
import type { Library, LibraryContent } from "./library.ts";
import type { SourceFile } from "./source-file.ts";

export type CompileOptions = {
  /** Hex digest of a text; handed in because this room computes without the machine's help. */
  readonly digest: (text: string) => string;
  /** ISO date with which review dates are compared; null: they are not. */
  readonly today: string | null;
  /** How a model comes about; it is trained where nothing is said. */
  readonly train?: (data: TrainingData) => Trained;
};

/**
 * Reads, checks and compiles a library. All findings are collected; `library` is null exactly when one
 * of them is an error.
 */
export function compileLibrary(
  files: readonly SourceFile[],
  { digest, today, train: trainer = train }: CompileOptions,
): { readonly library: Library | null; readonly findings: readonly Finding[] } {
  const { content, findings } = checkFiles(files, today);
  if (findings.some(({ severity }) => severity === "error")) return { library: null, findings };
  return { library: finishLibrary(content, digest, trainer), findings };
}

/** Makes content without errors ready for use. */
export function finishLibrary(
  content: LibraryContent,
  digest: CompileOptions["digest"],
  trainer: (data: TrainingData) => Trained,
): Library {
  const untrained: UntrainedLibrary = {
    ...content,
    scam: indexScamRules(content.scam, ordinaryTalk(content)),
    hash: hashLibrary(content, digest),
    earlier: [],
  };
  return withModel(untrained, trainer);
}

/** A library without its model: plain data, which can be kept and read back. */
export type UntrainedLibrary = Omit<Library, "model">;

/** Makes a library whole. */
export function withModel(
  untrained: UntrainedLibrary,
  trainer: (data: TrainingData) => Trained = train,
): Library {
  const { intents, faqs, commands, emergencyPhrases } = untrained;
  const data: TrainingData = {
    intents: [...intents.values()],
    faqs: [...faqs.values()],
    commands,
    emergencyPhrases,
  };
  return { ...untrained, model: completeModel(trainer(data), data) };
}
