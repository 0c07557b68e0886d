import type { Weights } from "../../understand/classifier/classifier.ts";
import type { Trained } from "../../understand/model.ts";
import { seal } from "../seal.ts";
import type { PackedHeader, PackedTable } from "./packed-header.ts";

/**
 * A trained model as bytes: digest of all that follows, length of the header, the header, the names of
 * features and examples, labels of the examples, pairs of words, inverse document frequencies, the scales of all
 * tables, which rows features have in the narrow ones, their weights.
 */
export function packTrained({ labels, exact, classifier }: Trained): Buffer {
  const { vocabulary, temperatures, byTopic, emergency, byLabel } = classifier;
  const { words, toned, grams, concepts, idf } = vocabulary;
  const { pairs, tonedPairs, apart, openings, endings } = vocabulary;
  const names = [...words, ...toned, ...grams, ...concepts, ...exact.keys()];
  const written = Buffer.from(names.join("\n"));
  const tables = [byTopic, emergency, ...byLabel];
  const numbers = Buffer.concat([
    ...[Uint32Array.from(exact.values()), pairs, tonedPairs, apart, openings, endings, idf].map(
      bytesOf,
    ),
    ...tables.map(({ scales }) => bytesOf(scales)),
  ]);
  const rows = Buffer.concat(
    tables.flatMap(({ rowOf }) => (rowOf === null ? [] : [bytesOf(rowOf)])),
  );
  const header: PackedHeader = {
    labels: [...labels],
    temperatures,
    nameBytes: written.byteLength,
    names: {
      words: words.length,
      toned: toned.length,
      grams: grams.length,
      concepts: concepts.length,
      exact: exact.size,
    },
    pairs: {
      pairs: pairs.length,
      tonedPairs: tonedPairs.length,
      apart: apart.length,
      openings: openings.length,
      endings: endings.length,
    },
    features: idf.length,
    numberBytes: numbers.byteLength,
    rowBytes: rows.byteLength,
    tables: {
      byTopic: describe(byTopic),
      emergency: describe(emergency),
      byLabel: byLabel.map(describe),
    },
  };
  const json = JSON.stringify(header);
  // The numbers behind header and names begin on a border of four bytes, so that they can be read in place.
  const excess = (Buffer.byteLength(json) + written.byteLength) % 4;
  const head = Buffer.from(`${json}${" ".repeat((4 - excess) % 4)}`);
  const headLength = Buffer.alloc(4);
  headLength.writeUInt32LE(head.byteLength);
  const body = Buffer.concat([
    ...[headLength, head, written, numbers, rows],
    ...tables.map(({ weights }) => bytesOf(weights)),
  ]);
  return seal(body);
}

function describe({ columns, rowOf, weights }: Weights): PackedTable {
  return { columns, isNarrow: rowOf !== null, weights: weights.length };
}

function bytesOf(
  values: Uint32Array | Int32Array | Float32Array | Uint16Array | Int8Array,
): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
