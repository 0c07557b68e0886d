import type { Library } from "../library/library.ts";
import { skeletonOf, withEarlier } from "../library/library-history.ts";
import { SKELETONS_KEPT } from "../library/skeleton.ts";
import type { LaneStore } from "../store/lane-store.ts";
import { readSkeletons } from "./stored-skeletons.ts";

/** Where skeletons are kept, so that they outlive the program and are shared by all its processes. */
const TOKEN = "library-skeletons";

/** Another process may write at the same moment; then it is read anew. */
const TRIES = 5;

/** Notes that a library is in use, and gives it what is known of those before it. */
export async function rememberLibrary(
  store: Pick<LaneStore, "readToken" | "replaceToken">,
  library: Library,
): Promise<Library> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { value, version } = await store.readToken(TOKEN);
    const stored = readSkeletons(value);
    if (stored[0]?.library === library.hash) return withEarlier(library, stored);
    const others = stored.filter((it) => it.library !== library.hash);
    const kept = [skeletonOf(library), ...others].slice(0, SKELETONS_KEPT + 1);
    if (await store.replaceToken(TOKEN, JSON.stringify(kept), version)) {
      return withEarlier(library, others);
    }
  }
  throw new Error(`"${TOKEN}" changes faster than it can be written`);
}
