import { groupLabels } from "../../understand/classifier/group-labels.ts";
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
  const { counts, columns, labels } = header;
  const tonedAt = counts.words + counts.grams;
  const conceptsAt = tonedAt + counts.toned;
  const features = conceptsAt + counts.concepts;
  const labelOf = new Uint32Array(numbers, 0, counts.exact);
  const idfAt = counts.exact * NUMBER_BYTES;
  const scalesAt = idfAt + features * NUMBER_BYTES;
  const weightsAt = scalesAt + columns * NUMBER_BYTES;
  const numbered = (from: number, count: number) =>
    new Map(names.slice(from, from + count).map((name, at) => [name, from + at]));
  const exact = names.slice(features, features + counts.exact);
  return {
    labels,
    exact: new Map(exact.map((spelling, at) => [spelling, labelOf[at] ?? 0])),
    classifier: {
      vocabulary: {
        words: numbered(0, counts.words),
        grams: numbered(counts.words, counts.grams),
        toned: numbered(tonedAt, counts.toned),
        concepts: numbered(conceptsAt, counts.concepts),
        idf: new Float32Array(numbers, idfAt, features),
      },
      ...groupLabels(labels),
      temperatures: header.temperatures,
      columns,
      scales: new Float32Array(numbers, scalesAt, columns),
      weights: new Int8Array(numbers, weightsAt, (features + 1) * columns),
    },
  };
}
