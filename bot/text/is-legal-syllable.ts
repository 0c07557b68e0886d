/**
 * Whether a word without marks, in lower case, could be a Vietnamese syllable: "duong", "nghieng",
 * "quyen" are, "street" and "dduwowcj" are not. English words such as "can" or "to" pass too.
 */
export function isLegalSyllable(word: string): boolean {
  return SYLLABLES.has(word);
}

/** First consonants by the rimes that may follow: before e, i, y Vietnamese writes k, gh, ngh. */
const ONSETS_BEFORE_ANY = ["", ..."b ch d gi h kh l m n nh ph qu r s t th tr v x".split(" ")];
const ONSETS_BEFORE_BACK = ["c", "g", "ng"];
const ONSETS_BEFORE_FRONT = ["k", "gh", "ngh"];

const BACK_RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay " +
  "o oa oac oach oai oam oan oang oanh oao oat oay oc oe oem oen oeo oet oi om on ong op ot " +
  "u ua uan uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu " +
  "uy uya uych uyen uyet uynh uyt uyu"
).split(" ");
const FRONT_RIMES = (
  "e ec ech em en eng enh eo ep et eu " +
  "i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu y yem yen yet yeu ynh yt"
).split(" ");

/** "gì", "gìn", "giếng" are g before i; "pin" and a few place names begin with p; oong is rare and mostly "ông" in Telex. */
const EXCEPTIONS = ["boong", "xoong", "gi", "gin", "gieng", "giet", "pin", "pa", "po", "ka", "ok"];

const SYLLABLES: ReadonlySet<string> = new Set([
  ...combine(ONSETS_BEFORE_ANY, [...BACK_RIMES, ...FRONT_RIMES]),
  ...combine(ONSETS_BEFORE_BACK, BACK_RIMES),
  ...combine(ONSETS_BEFORE_FRONT, FRONT_RIMES),
  ...EXCEPTIONS,
]);

function combine(onsets: readonly string[], rimes: readonly string[]): readonly string[] {
  return onsets.flatMap((onset) => rimes.map((rime) => onset + rime));
}
