import { createHash } from "node:crypto";
import type { Trained } from "../../understand/model.ts";
import type { PackedHeader } from "./packed-header.ts";

/**
 * A trained model as bytes: digest of all that follows, length of the header, the header, the names of
 * features and examples, their labels, inverse document frequencies, the scales of all tables, their weights.
 */
export function packTrained({ labels, exact, classifier }: Trained): Buffer {
  const { words, grams, toned, apart, edges, concepts, idf } = classifier.vocabulary;
  const names = Buffer.from(
    [words, grams, toned, apart, edges, concepts, exact].flatMap((it) => [...it.keys()]).join("\n"),
  );
  const tables = [classifier.byTopic, classifier.emergency, ...classifier.byLabel];
  const header: PackedHeader = {
    labels: [...labels],
    emergency: classifier.emergency.columns > 0,
    temperatures: classifier.temperatures,
    counts: {
      words: words.size,
      grams: grams.size,
      toned: toned.size,
      apart: apart.size,
      edges: edges.size,
      concepts: concepts.size,
      exact: exact.size,
    },
    nameBytes: names.byteLength,
  };
  const head = Buffer.from(JSON.stringify(header));
  const headLength = Buffer.alloc(4);
  headLength.writeUInt32LE(head.byteLength);
  const body = Buffer.concat([
    headLength,
    head,
    names,
    bytesOf(Uint32Array.from(exact.values())),
    bytesOf(Float32Array.from(idf)),
    ...tables.map(({ scales }) => bytesOf(scales)),
    ...tables.map(({ weights }) => bytesOf(weights)),
  ]);
  return Buffer.concat([digestOf(body), body]);
}

export function digestOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}

function bytesOf(values: Uint32Array | Float32Array | Int8Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
