/**
 * Common English words: a message made of them is not Vietnamese, and none of them is a Vietnamese
 * word typed without its input method ("was" is not "ưa"). Words that are also frequent Vietnamese
 * syllables ("can", "to", "do", "may") stand here too; the language rule weighs both.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    "a about account after all am an and any app application apply are as ask at bank be because been bot " +
    "but by call can change check citizen click code complaint complain could did do does download error " +
    "english everyone fee feedback file for forgot form fraud free from get give go good guide had has have " +
    "he hello help her here hi his hotline how i if in install into is it just know last lost link login " +
    "long make me message money month morning much must my name need new next no not now number of officer " +
    "old on one online open or our out password pay payment people person phone please police post problem " +
    "real receive register reset scam see send service she should so social some someone speak staff start " +
    "status steps submit system talk tell test text thank thanks that the their them then there these they " +
    "this time to told transfer try up us use user visa want was we website were what when where which who why " +
    "will with work would wrong yes you your"
  ).split(" "),
);
