import type { GroupPlace, GroupPlaces } from "./find-groups.ts";
import type { PhraseIndex } from "./index-phrases.ts";

/**
 * Whether what begins at a token is denied or forbidden: "không cung cấp mã", "công an không bao giờ yêu
 * cầu người dân chuyển tiền". "Nếu không chuyển ngay" threatens and denies nothing.
 */
export function isNegated({ negations }: PhraseIndex, groups: GroupPlaces, start: number): boolean {
  const { near, far, none } = negations;
  return (
    groups
      .withinBefore(near, start, NEAR)
      .some((place) => groups.isOneClause(place.start, start) && counts(groups, none, place)) ||
    groups.withinBefore(far, start, FAR).some((place) => counts(groups, none, place))
  );
}

/** Whether a later piece of a phrase is itself denied, by a word behind the phrase's first piece. */
export function isNegatedBetween(
  { negations }: PhraseIndex,
  groups: GroupPlaces,
  from: number,
  start: number,
): boolean {
  return groups
    .withinBefore(negations.near, start, CLOSE)
    .some(
      (place) =>
        place.start >= from &&
        groups.isOneClause(place.start, start) &&
        counts(groups, negations.none, place),
    );
}

/** Words such as "nếu không" only look like a denial. */
function counts(groups: GroupPlaces, none: number, { start, end }: GroupPlace): boolean {
  return !groups
    .withinBefore(none, end + LONGEST_NONE, 2 * LONGEST_NONE)
    .some((place) => place.start <= start && place.end >= end);
}

/** Words that may stand between "không" and what it denies. */
const NEAR = 5;
const CLOSE = 1;
const FAR = 15;
const LONGEST_NONE = 6;
