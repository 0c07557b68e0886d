/** What a step does when its question was asked in vain. */
export const GIVE_UP_WORDS = { officer: "gặp cán bộ", skip: "bỏ qua", end: "hết" } as const;

export const UNLIMITED_WORD = { unlimited: "không giới hạn" } as const;

export const ANY_WORD = { any: "bất kỳ" } as const;

/** Every spelling of a flag, in either language. */
export const FLAG_WORDS: Readonly<Record<string, boolean>> = {
  có: true,
  không: false,
  đúng: true,
  sai: false,
  true: true,
  false: false,
};

/** Units of a duration: unit → its words in either language, and ms. */
export const DURATION_UNITS = {
  seconds: { words: ["giây", "seconds", "second", "s"], ms: 1_000 },
  minutes: { words: ["phút", "minutes", "minute", "m"], ms: 60_000 },
  hours: { words: ["giờ", "hours", "hour", "h"], ms: 3_600_000 },
  days: { words: ["ngày", "days", "day", "d"], ms: 86_400_000 },
} as const;
