/** How many proxies stand in front, or their addresses; false: none. */
export function readTrustProxy(written: string): number | string | false {
  if (written === "" || written === "false" || written === "0") return false;
  return /^\d+$/.test(written) ? Number(written) : written;
}
