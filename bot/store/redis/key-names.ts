import { createHash } from "node:crypto";

/** The names of our keys. What belongs to a shard carries its tag, so that Cluster keeps it together. */
export const ABOUT = "dan-loi:about";
export const WORKERS = "dan-loi:workers";
/** Channel: the list of a conversation grew. */
export const LIVE = "dan-loi:live";
/** Channel: a shard was given back, or a worker came or left. */
export const SHARDS = "dan-loi:shards";

export function shardKey(shard: number): string {
  return `dan-loi:{s${shard}}`;
}

/** Channel: a conversation of the shard got work, or (with a NUL) the shard was taken. */
export function wakeChannel(shard: number): string {
  return `${shardKey(shard)}:wake`;
}

/** Channel that only this worker listens to: by it others see whether its connection stands. */
export function workerChannel(worker: string): string {
  return `dan-loi:worker:${worker}`;
}

export function tokenKey(name: string): string {
  return `dan-loi:token:${name}`;
}

export function counterKey(name: string): string {
  return `dan-loi:counter:${name}`;
}

export function bucketKey(account: string): string {
  return `dan-loi:sends:${account}`;
}

/** Channels' message ids are long, and kept for a week. */
export function noteName(conversation: string, id: string): string {
  return createHash("sha1").update(`${conversation}\0${id}`).digest("base64url");
}

/** FNV-1a over the UTF-16 code units. It must never change: it says where a conversation lies. */
export function shardOf(conversation: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < conversation.length; place += 1) {
    hash = Math.imul(hash ^ conversation.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0) % shards;
}
