/** Prints one line of JSON for programs; three places behind the point are more than was measured. */
export function printJson(value: unknown): void {
  const shorten = (_: string, it: unknown): unknown =>
    typeof it === "number" ? Number(it.toFixed(3)) : it;
  process.stdout.write(`${JSON.stringify(value, shorten)}\n`);
}
