import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { SlotKind } from "../../bot/flow/slot.ts";
import { parse } from "../engine/slots/parse.ts";

const value = z.union([z.string(), z.number(), z.boolean()]);
const table = z.record(z.custom<SlotKind>(), z.array(z.tuple([value], z.string())));
const file = readFileSync(join(import.meta.dirname, "slot-values.yaml"), "utf8");

test.each(Object.entries(table.parse(parseYaml(file))))(
  "a slot of kind %s is read as people write it",
  (kind, rows) => {
    const written = rows.flatMap(([wanted, ...texts]) => texts.map((text) => [text, wanted]));
    const read = rows.flatMap(([, ...texts]) =>
      texts.map((text) => [text, parse(kind as SlotKind, text)]),
    );
    expect(read).toEqual(written);
  },
);
