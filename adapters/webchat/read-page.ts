import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import texts from "./texts.vi.json" with { type: "json" };

/** The page's HTML with the unit's name in it; null when the page is not built. */
export function readPage(pageDir: string, title: string): string | null {
  const file = join(pageDir, "index.html");
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .replaceAll("{{title}}", escapeHtml(title))
    .replaceAll("{{noscript}}", escapeHtml(texts.noscript));
}

/** For element content and for attributes in double quotes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
