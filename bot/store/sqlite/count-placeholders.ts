/**
 * Counts the parameters of one SQL statement the way SQLite numbers them: `?` takes the next number,
 * `?2` is number two. Throws TypeError for named parameters, for an empty text and for a second
 * statement, which libsql would leave out without a word.
 */
export function countPlaceholders(sql: string): number {
  let highest = 0;
  let code = "";
  let end = 0;
  for (const token of sql.matchAll(TOKEN)) {
    code += sql.slice(end, token.index);
    end = token.index + token[0].length;
    if (token[0].startsWith("?")) {
      highest = token[1] === "" ? highest + 1 : Math.max(highest, Number(token[1]));
    } else if (NAMED.test(token[0])) {
      throw new TypeError(`named parameter ${token[0]} where only ? is known: ${sql}`);
    }
    code += isComment(token[0]) ? " " : "x";
  }
  code += sql.slice(end);
  refuseAllButOne(code, sql);
  return highest;
}

/** Texts, quoted names, comments, placeholders. A doubled quote reads as two texts side by side. */
const TOKEN =
  /'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\?(\d*)|[:@$][A-Za-z_]\w*/g;
const NAMED = /^[:@$]/;
const TRIGGER = /^\s*create\s+(?:temp(?:orary)?\s+)?trigger\b/i;

function isComment(token: string): boolean {
  return token.startsWith("--") || token.startsWith("/*");
}

function refuseAllButOne(code: string, sql: string): void {
  const semicolon = code.indexOf(";");
  const first = semicolon < 0 ? code : code.slice(0, semicolon);
  if (first.trim() === "") throw new TypeError("an empty SQL statement");
  const rest = semicolon < 0 ? "" : code.slice(semicolon).replaceAll(";", "");
  if (rest.trim() !== "" && !TRIGGER.test(code)) {
    throw new TypeError(`more than one SQL statement: ${sql}`);
  }
}
