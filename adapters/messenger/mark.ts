/** The mark that a call carries in `metadata`: message and part. No personal data, it stays with Meta. */
export function markOf(messageId: string, part: string): string {
  return `${PREFIX}${messageId}/${part}`;
}

/** Whether an echo's `metadata` was written by this program. */
export function isMark(metadata: string): boolean {
  return metadata.startsWith(PREFIX);
}

const PREFIX = "dan-loi/";
