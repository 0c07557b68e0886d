import type { Weights } from "../../understand/classifier/classifier.ts";
import { groupLabels } from "../../understand/classifier/group-labels.ts";
import type { Vocabulary } from "../../understand/features/vocabulary.ts";
import { featureCount } from "../../understand/features/vocabulary.ts";
import type { Trained } from "../../understand/model.ts";
import { unseal } from "../seal.ts";
import type { PackedHeader, PackedTable } from "./packed-header.ts";
import { packedHeader } from "./packed-header.ts";

/** Reads what `packTrained` wrote; null where a byte of it is not as it was written. */
export function unpackTrained(bytes: Buffer): Trained | null {
  const body = unseal(bytes);
  if (body === null) return null;
  const headEnd = LENGTH_BYTES + body.readUInt32LE(0);
  const header = packedHeader.parse(JSON.parse(body.toString("utf8", LENGTH_BYTES, headEnd)));
  const nameEnd = headEnd + header.nameBytes;
  const names = body.toString("utf8", headEnd, nameEnd).split("\n");
  return rebuild(header, createReader(names, onBorder(body.subarray(nameEnd)), header));
}

const LENGTH_BYTES = 4;

function rebuild(header: PackedHeader, reader: Reader): Trained {
  const { labels, temperatures, tables } = header;
  const { names, integers, floats, rows, weights } = reader;
  const { words, toned, grams, concepts } = header.names;
  const named = {
    words: names(words),
    toned: names(toned),
    grams: names(grams),
    concepts: names(concepts),
  };
  const examples = names(header.names.exact);
  const labelOf = integers(examples.length);
  const { pairs, tonedPairs, apart, openings, endings } = header.pairs;
  const vocabulary: Vocabulary = {
    ...named,
    pairs: integers(pairs),
    tonedPairs: integers(tonedPairs),
    apart: integers(apart),
    openings: integers(openings),
    endings: integers(endings),
    idf: floats(header.features),
  };
  const table = ({ columns, isNarrow, weights: count }: PackedTable): Weights => {
    const rowOf = isNarrow ? rows(featureCount(vocabulary)) : null;
    return { columns, rowOf, weights: weights(count), scales: floats(columns) };
  };
  const classifier = {
    ...groupLabels(labels),
    vocabulary,
    temperatures,
    byTopic: table(tables.byTopic),
    emergency: table(tables.emergency),
    byLabel: tables.byLabel.map(table),
  };
  const exact = new Map(examples.map((spelling, at) => [spelling, labelOf[at] ?? 0]));
  return { labels, exact, classifier };
}

type Reader = ReturnType<typeof createReader>;

/** Takes one thing behind the other, each kind for itself: names, numbers of four bytes, of two, of one. */
function createReader(
  names: readonly string[],
  { buffer, byteOffset }: Uint8Array,
  { numberBytes, rowBytes }: PackedHeader,
) {
  const row = byteOffset + numberBytes;
  const next = { name: 0, number: byteOffset, row, weight: row + rowBytes };
  const step = (of: keyof typeof next, by: number): number => {
    next[of] += by;
    return next[of] - by;
  };
  return {
    names: (count: number) => names.slice(step("name", count), next.name),
    integers: (count: number) => new Int32Array(buffer, step("number", 4 * count), count),
    floats: (count: number) => new Float32Array(buffer, step("number", 4 * count), count),
    rows: (count: number) => new Uint16Array(buffer, step("row", 2 * count), count),
    weights: (count: number) => new Int8Array(buffer, step("weight", count), count),
  };
}

/** Where typed arrays of four bytes can begin: as they were read, mostly, since the header is filled up. */
function onBorder(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % LENGTH_BYTES === 0 ? bytes : new Uint8Array(bytes);
}
