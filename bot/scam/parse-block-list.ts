import type { BlockList } from "./judgement.ts";

/**
 * Reads a public list of reported hosts: one a line, plain ("abc.top", also as an address) or as a hosts
 * file ("0.0.0.0 abc.top"); "#" and "!" begin a comment. What is no host is passed over.
 */
export function parseBlockList(
  name: string,
  content: string,
): { readonly hosts: number; readonly listed: BlockList } {
  const hosts = new Set<string>();
  for (const line of content.split("\n")) {
    const [, written = ""] = LINE.exec(line.replace(/[#!].*$/, "").trim()) ?? [];
    const host = written.toLowerCase().replace(/^www\./, "");
    if (HOST.test(host)) hosts.add(host);
  }
  const listed: BlockList = (asked) => {
    const labels = asked.toLowerCase().split(".").slice(-MAX_LABELS);
    const found = labels.some((_, index) => hosts.has(labels.slice(index).join(".")));
    return found ? name : null;
  };
  return { hosts: hosts.size, listed };
}

const LINE = /^(?:(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+)?(?:https?:\/\/)?([^\s/:]+)/;
/** A name with a dot, or an IP address; a lone ending would block half the web. */
const HOST = /^(?:[a-z0-9_-]+\.)+[a-z0-9-]+$/;
const MAX_LABELS = 12;
