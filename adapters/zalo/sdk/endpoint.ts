/**
 * Address of an endpoint on a host that the operator set, which may carry a path of its own (a proxy) or
 * already the beginning of the endpoint's.
 */
export function endpoint(base: string, path: string): string {
  const { origin, pathname } = new URL(base);
  const prefix = pathname.replace(/\/+$/, "");
  return path === prefix || path.startsWith(`${prefix}/`)
    ? `${origin}${path}`
    : `${origin}${prefix}${path}`;
}
