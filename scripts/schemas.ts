// What `npm run schemas` runs: writes the JSON Schemas that editors' programs complete and underline with.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles } from "../bot/library/editor-schema/schema-files.ts";

const folder = join(import.meta.dirname, "../schemas");

mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
