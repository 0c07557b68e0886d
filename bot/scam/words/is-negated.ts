import type { GroupPlaces } from "./find-groups.ts";
import type { PhraseIndex } from "./index-phrases.ts";

/**
 * Whether what begins at a token is denied or forbidden: "không cung cấp mã", "công an không bao giờ yêu
 * cầu người dân chuyển tiền". "Nếu không chuyển ngay" threatens and denies nothing.
 */
export function isNegated({ negations }: PhraseIndex, groups: GroupPlaces, start: number): boolean {
  const { near, far, none } = negations;
  return denies(groups, near, none, start, NEAR) || denies(groups, far, none, start, FAR);
}

function denies(
  groups: GroupPlaces,
  group: number,
  none: number,
  start: number,
  reach: number,
): boolean {
  if (group < 0) return false;
  return groups
    .withinBefore(group, start, reach)
    .some(
      (place) =>
        none < 0 ||
        !groups
          .withinBefore(none, place.end, LONGEST_NONE)
          .some(({ start: from, end }) => from <= place.start && end >= place.end),
    );
}

/** Words that may stand between "không" and what it denies. */
const NEAR = 5;
const FAR = 15;
const LONGEST_NONE = 6;
