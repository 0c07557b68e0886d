import type { Range } from "../../source-text.ts";

/** A YAML tree, as much of it as the flow language looks at. */
export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

export type YamlScalar = {
  readonly kind: "scalar";
  /** What YAML makes of it by the core schema. */
  readonly value: unknown;
  /** Its text, without quotes. */
  readonly source: string;
  readonly style: ScalarStyle;
  /** What follows it after a `#`; null: nothing does. */
  readonly comment: string | null;
} & Placed;

export type YamlMap = {
  readonly kind: "map";
  readonly pairs: readonly YamlPair[];
  /** Written in braces. */
  readonly braced: boolean;
} & Placed;

export type YamlPair = {
  /** null: nothing stands where a key should. */
  readonly key: YamlNode | null;
  /** null: not even a colon follows the key. */
  readonly value: YamlNode | null;
};

export type YamlList = { readonly kind: "list"; readonly items: readonly YamlNode[] } & Placed;

/** A reference to what stands elsewhere; the flow language has none. */
export type YamlAlias = { readonly kind: "alias" } & Placed;

export type ScalarStyle = "plain" | "single" | "double" | "block";

type Placed = {
  /** From its first character to the end of the last value in it. */
  readonly range: Range;
  readonly marks: Marks;
};

/** What may stand before a node and has no business in the flow language. */
export type Marks = {
  readonly anchor: boolean;
  /** Written, or set by YAML itself. */
  readonly tag: boolean;
};

export const NO_MARKS: Marks = { anchor: false, tag: false };
