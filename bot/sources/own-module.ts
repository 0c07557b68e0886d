import { basename, dirname, extname, join } from "node:path";

/** The file of a module of ours that is started by itself, by its path below `bot/`. */
export function ownModule(path: string): string {
  let bot = import.meta.dirname;
  // In dist/ this module is part of a larger file, at no certain place below bot/.
  while (basename(bot) !== "bot") bot = dirname(bot);
  return join(bot, `${path}${extname(import.meta.filename)}`);
}
