import { shardOf } from "./key-names.ts";

/** Things with the shard of their conversation and the place they had, in order within each shard. */
export function byShard<T extends { readonly conversation: string }>(
  items: readonly T[],
  shards: number,
): ReadonlyMap<number, readonly { readonly item: T; readonly place: number }[]> {
  const groups = new Map<number, { readonly item: T; readonly place: number }[]>();
  items.forEach((item, place) => {
    const shard = shardOf(item.conversation, shards);
    const group = groups.get(shard) ?? [];
    groups.set(shard, group);
    group.push({ item, place });
  });
  return groups;
}
