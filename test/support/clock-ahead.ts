/** Settings of a server whose clock shows `time` (ms) now, and goes on from there. */
export function clockAt(time: number): Readonly<Record<string, string>> {
  const ahead = time - Date.now();
  const shift = `const real = Date.now; Date.now = () => real() + ${ahead};`;
  // Loaded before the program; settings may hold no spaces.
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shift)}` };
}
