/** A file of a library's folder as it stands on the disk, or in an editor's hands. */
export type SourceFile = {
  /** Relative to the library's folder, with forward slashes: "flows/cai-vneid.yaml". */
  readonly path: string;
  /** A YAML file's content; a picture is known by its path alone and has none. */
  readonly content: Uint8Array | string | null;
  /** It came with the program, because the library's own folder lacks this file. */
  readonly shipped: boolean;
};
