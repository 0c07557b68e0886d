import type { COMMANDS, CommandId } from "../../flow/command.ts";
import { fold } from "../../text/fold.ts";
import { COMMAND_WORDS } from "../keywords/commands.ts";
import { exactPositions } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote, warning } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { namesSchema } from "../schemas/shared-schemas.ts";
import type { OwnAndSpare } from "./own-and-spare.ts";
import { complain } from "./world.ts";

export type Commands = {
  readonly commands: Readonly<Record<CommandId, readonly string[]>>;
  readonly emergencyPhrases: readonly string[];
};

/** Phrases of the global commands; what the file lacks comes from the shipped one. */
export function compileCommands({ own, spare }: OwnAndSpare): Commands {
  const owners = new Map<string, string>();
  const phrases = (key: string): readonly string[] => {
    const found = own === null ? null : phrasesOf(own, key);
    if (own !== null && found !== null) reportShared(own, key, found, owners);
    if (own !== null && found === null) reportMissing(own, key);
    return found ?? (spare === null ? null : phrasesOf(spare, key)) ?? [];
  };
  return {
    commands: {
      menu: phrases("menu"),
      back: phrases("back"),
      repeat: phrases("repeat"),
      cancel: phrases("cancel"),
      resume: phrases("resume"),
      why: phrases("why"),
      officer: phrases("officer"),
      help: phrases("help"),
      correct: phrases("correct"),
      slow: phrases("slow"),
      normal: phrases("normal"),
      simpler: phrases("simpler"),
      proxy: phrases("proxy"),
      self: phrases("self"),
      my_data: phrases("my_data"),
      erase: phrases("erase"),
      stop: phrases("stop"),
      start: phrases("start"),
      english: phrases("english"),
      vietnamese: phrases("vietnamese"),
    } satisfies Record<keyof typeof COMMANDS, readonly string[]>,
    emergencyPhrases: phrases("emergency"),
  };
}

function phrasesOf(document: SourceDocument, key: string): readonly string[] | null {
  if (exactPositions(document.positions, [key]) === null) return null;
  return parsePart(namesSchema, { document, path: [key], value: document.value[key] }) ?? [];
}

function reportShared(
  document: SourceDocument,
  key: string,
  phrases: readonly string[],
  owners: Map<string, string>,
): void {
  for (const [index, phrase] of phrases.entries()) {
    const folded = fold(phrase);
    const owner = owners.get(folded);
    if (owner !== undefined && owner !== key) {
      complain(document, [key, index], sharedPhrase(phrase));
    }
    owners.set(folded, owner ?? key);
  }
}

function reportMissing(document: SourceDocument, key: string): void {
  if (document.unreadableFrom !== null) return;
  const word = wordOf(key, document);
  document.report(
    document.positions.value,
    warning(
      "missing-command",
      `Thiếu lệnh "${word}"; tạm dùng các câu có sẵn của chương trình.`,
      `Thêm "${word}: […]".`,
    ),
  );
}

function wordOf(key: string, document: SourceDocument): string {
  const words: Readonly<Record<string, string>> = COMMAND_WORDS;
  return document.language === "en" ? key : (words[key] ?? key);
}

function sharedPhrase(phrase: string) {
  return error(
    "shared-command-phrase",
    `Câu ${quote(phrase)} đã thuộc một lệnh ở trên.`,
    "Giữ câu ấy ở một lệnh thôi.",
  );
}
