/** What may be given to a statement. A boolean is stored as 1 or 0. */
export type Bindable = string | number | boolean | null;

/**
 * Checks the parameters of one call and turns booleans into 1 and 0. Throws TypeError for anything
 * that libsql would die of, round or cut: texts with a NUL or a lone surrogate are refused too, so
 * that what went in comes back the same. Values are never in the message: they may be a citizen's.
 */
export function checkedParameters(
  parameters: readonly Bindable[],
  expected: number,
  sql: string,
): (string | number | null)[] {
  if (!Array.isArray(parameters)) throw new TypeError("SQL parameters are given as one array");
  if (parameters.length !== expected) {
    throw new TypeError(`${expected} parameters expected, ${parameters.length} given: ${sql}`);
  }
  const checked = new Array<string | number | null>(expected);
  for (let place = 0; place < expected; place++) {
    const value: unknown = parameters[place];
    if (typeof value === "string") checked[place] = wholeText(value, place, sql);
    else if (typeof value === "number") checked[place] = exactNumber(value, place, sql);
    else if (typeof value === "boolean") checked[place] = value ? 1 : 0;
    else if (value === null) checked[place] = null;
    else throw refusal(`is ${kindOf(value)}, not text, a number or null`, place, sql);
  }
  return checked;
}

function wholeText(text: string, place: number, sql: string): string {
  if (text.includes("\0")) throw refusal("has a NUL in its text", place, sql);
  if (!text.isWellFormed()) throw refusal("has a lone surrogate in its text", place, sql);
  return text;
}

function exactNumber(number: number, place: number, sql: string): number {
  if (!Number.isFinite(number)) throw refusal("is not a finite number", place, sql);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw refusal("is a whole number beyond 2^53", place, sql);
  }
  return number;
}

function kindOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return typeof value;
  return value.constructor?.name ?? "object";
}

function refusal(why: string, place: number, sql: string): TypeError {
  return new TypeError(`parameter ${place + 1} ${why}: ${sql}`);
}
