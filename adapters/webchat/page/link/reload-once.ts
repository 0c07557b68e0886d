/**
 * Loads the page again so that the server makes us known to it. False when that was just tried: then the
 * browser does not keep the cookie and loading again would never end.
 */
export function reloadOnce(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < 60_000) return false;
    sessionStorage.setItem(KEY, `${Date.now()}`);
  } catch {
    return false;
  }
  location.reload();
  return true;
}

const KEY = "webchat-reloaded";
