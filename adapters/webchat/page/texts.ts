import all from "../texts.vi.json" with { type: "json" };

/** Every sentence of the page. */
export const texts = { ...all.page, authors: all.authors, refusals: all.refusals };
