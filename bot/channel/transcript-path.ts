/** Where the web chat hands a visitor the copy of their own messages. */
export const TRANSCRIPT_PATH = "/webchat/transcript";
