/** "xn--vicombank-…" → its letters (RFC 3492); what is no punycode is given back as it is. */
export function decodeHost(host: string): string {
  if (!host.includes("xn--")) return host;
  return host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join(".");
}

function decodeLabel(encoded: string): string | null {
  const cut = encoded.lastIndexOf("-");
  const points = [...encoded.slice(0, Math.max(0, cut))].map((it) => it.codePointAt(0) ?? 0);
  let code = 128;
  let bias = 72;
  let place = 0;
  let at = cut + 1;
  while (at < encoded.length) {
    const run = readNumber(encoded, at, bias);
    if (run === null) return null;
    const before = place;
    place += run.value;
    at = run.end;
    const length = points.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > 0x10_ffff) return null;
    points.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...points).toWellFormed();
}

/** A number of variable length. */
function readNumber(encoded: string, from: number, bias: number) {
  let value = 0;
  let weight = 1;
  for (let at = from, step = BASE; at < encoded.length; at += 1, step += BASE) {
    const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(encoded.charAt(at));
    if (digit < 0) return null;
    value += digit * weight;
    if (value > 0x7fff_ffff) return null;
    const threshold = Math.min(Math.max(step - bias, 1), 26);
    if (digit < threshold) return { value, end: at + 1 };
    weight *= BASE - threshold;
  }
  return null;
}

function adapt(delta: number, length: number, first: boolean): number {
  let left = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  left += Math.floor(left / length);
  let bias = 0;
  while (left > 455) {
    left = Math.floor(left / 35);
    bias += BASE;
  }
  return bias + Math.floor((36 * left) / (left + 38));
}

const BASE = 36;
