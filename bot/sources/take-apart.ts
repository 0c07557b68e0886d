import type { UntrainedLibrary } from "../library/compile-library.ts";
import { withModel } from "../library/compile-library.ts";
import type { Library } from "../library/library.ts";
import type { Trained } from "../understand/model.ts";

/** A library as plain data, which can go from one thread to another. */
export type LibraryParts = { readonly untrained: UntrainedLibrary; readonly trained: Trained };

/** Leaves out what is quickly made again and has methods, such as the index of questions. */
export function takeApart({ model, ...untrained }: Library): LibraryParts {
  const { labels, exact, classifier } = model;
  return { untrained, trained: { labels, exact, classifier } };
}

export function putTogether({ untrained, trained }: LibraryParts): Library {
  return withModel(untrained, () => trained);
}
