import { createHash } from "node:crypto";

/** A Lua program that Redis runs in one piece, known by the hash of its text. */
export type Script = { readonly source: string; readonly sha: string };

/**
 * KEYS[1] is the key that all others of a shard begin with. They are put together inside the script: all
 * carry the shard's tag, so Redis Cluster keeps them on one node.
 */
export function script(source: string): Script {
  return { source, sha: createHash("sha1").update(source).digest("hex") };
}
