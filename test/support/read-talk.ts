import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { CHANNELS } from "../../bot/flow/text.ts";

const text = z.union([z.string(), z.number()]).transform(String);

/** One line of a talk in `test/conversations/`, as editors write it. */
const talkLine = z.union([
  z.literal("không có việc"),
  z.strictObject({ dân: text }),
  z.strictObject({ bấm: text }),
  z.strictObject({ "gửi ảnh": z.string().nullable() }),
  z.strictObject({ chờ: z.string() }),
  z.strictObject({ "bot nói": text }),
  z.strictObject({ "bot không nói": text }),
  z.strictObject({ "bot ở": z.string() }),
  z.strictObject({ "ghi nhớ": z.record(z.string(), z.unknown()) }),
  z.strictObject({
    "có việc": z.strictObject({ nhóm: z.string().optional(), "lý do": z.string().optional() }),
  }),
]);

const talk = z.strictObject({
  thử: z.string(),
  luồng: z.string().optional(),
  kênh: z.enum(CHANNELS).default("webchat"),
  "hội thoại": z.array(talkLine).min(1),
});

export type TalkLine = z.infer<typeof talkLine>;
export type TalkFile = z.infer<typeof talk>;

export function readTalk(path: string): TalkFile {
  return talk.parse(parse(readFileSync(path, "utf8")));
}
