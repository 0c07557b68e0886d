import type { Weights } from "../../understand/classifier/classifier.ts";
import { groupLabels } from "../../understand/classifier/group-labels.ts";
import { packWeights } from "../../understand/classifier/pack-weights.ts";
import type { Vocabulary } from "../../understand/features/vocabulary.ts";
import { featureCount } from "../../understand/features/vocabulary.ts";
import type { Trained } from "../../understand/model.ts";
import { digestOf } from "./pack-trained.ts";
import type { PackedHeader } from "./packed-header.ts";
import { packedHeader } from "./packed-header.ts";

/** Reads what `packTrained` wrote; null where a byte of it is not as it was written. */
export function unpackTrained(bytes: Buffer): Trained | null {
  const body = bytes.subarray(DIGEST_BYTES);
  if (body.byteLength < LENGTH_BYTES) return null;
  if (!digestOf(body).equals(bytes.subarray(0, DIGEST_BYTES))) return null;
  const headEnd = LENGTH_BYTES + body.readUInt32LE(0);
  const header = packedHeader.parse(JSON.parse(body.toString("utf8", LENGTH_BYTES, headEnd)));
  const nameEnd = headEnd + header.nameBytes;
  const names = body.toString("utf8", headEnd, nameEnd).split("\n");
  return rebuild(header, names, Uint8Array.from(body.subarray(nameEnd)).buffer);
}

const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;
const NUMBER_BYTES = 4;

/** `numbers` begins on a border of four bytes, as typed arrays want it. */
function rebuild(header: PackedHeader, names: readonly string[], numbers: ArrayBuffer): Trained {
  const { counts, labels, temperatures } = header;
  const tonedAt = counts.words + counts.grams;
  const apartAt = tonedAt + counts.toned;
  const edgesAt = apartAt + counts.apart;
  const conceptsAt = edgesAt + counts.edges;
  const features = conceptsAt + counts.concepts;
  const labelOf = new Uint32Array(numbers, 0, counts.exact);
  const idfAt = counts.exact * NUMBER_BYTES;
  const numbered = (from: number, count: number) =>
    new Map(names.slice(from, from + count).map((name, at) => [name, from + at]));
  const exact = names.slice(features, features + counts.exact);
  const vocabulary: Vocabulary = {
    words: numbered(0, counts.words),
    grams: numbered(counts.words, counts.grams),
    toned: numbered(tonedAt, counts.toned),
    apart: numbered(apartAt, counts.apart),
    edges: numbered(edgesAt, counts.edges),
    concepts: numbered(conceptsAt, counts.concepts),
    idf: new Float32Array(numbers, idfAt, features),
  };
  const { topics, labelsOf } = groupLabels(labels);
  const tables = readTables(numbers, idfAt + features * NUMBER_BYTES, {
    rows: featureCount(vocabulary),
    columns: [topics.length, header.emergency ? 1 : 0, ...labelsOf.map(({ length }) => length)],
  });
  const [byTopic = NO_WEIGHTS, emergency = NO_WEIGHTS, ...byLabel] = tables;
  return {
    labels,
    exact: new Map(exact.map((spelling, at) => [spelling, labelOf[at] ?? 0])),
    classifier: { vocabulary, topics, labelsOf, byTopic, byLabel, emergency, temperatures },
  };
}

const NO_WEIGHTS = packWeights([], 0);

/** Tables of so many columns each: the scales of all of them, then their weights. */
function readTables(
  numbers: ArrayBuffer,
  from: number,
  sizes: { readonly rows: number; readonly columns: readonly number[] },
): readonly Weights[] {
  let scalesAt = from;
  let weightsAt = from + NUMBER_BYTES * sizes.columns.reduce((sum, it) => sum + it, 0);
  return sizes.columns.map((columns) => {
    const scales = new Float32Array(numbers, scalesAt, columns);
    const weights = new Int8Array(numbers, weightsAt, sizes.rows * columns);
    scalesAt += scales.byteLength;
    weightsAt += weights.byteLength;
    return { columns, weights, scales };
  });
}
