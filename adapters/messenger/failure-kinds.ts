import type { GraphError } from "./graph-error.ts";

/** What Meta's answers mean for us. */
export type FailureKind = (typeof KINDS)[keyof typeof KINDS] | "unreachable" | "not-set-up";

/**
 * The kind of a failure. `code/subcode` goes before a subcode under any code, that before the code alone;
 * words and HTTP status count only where there is no code that we know.
 */
export function failureKind({ status, code, subcode, isTransient }: GraphError): FailureKind {
  if (status === null) return "unreachable";
  const known =
    kindOf(`${code}/${subcode}`) ??
    kindOf(`*/${subcode}`) ??
    kindOf(`*/${code}`) ??
    kindOf(`${code}`);
  if (known !== null) return known;
  if (status === 429) return "rate-limited";
  return isTransient || status < 300 || status >= 500 ? "temporary" : "refused";
}

/**
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes
 * A "*" stands for any code; Meta prints some subcodes as codes, too.
 */
const KINDS = {
  "1": "temporary",
  "2": "temporary",
  "1200": "temporary",
  "2/2018344": "refused",
  "4": "rate-limited",
  "17": "rate-limited",
  "32": "rate-limited",
  "613": "rate-limited",
  "80006": "rate-limited",
  "613/2018338": "bothersome",
  "10": "no-permission",
  "27": "routing-not-set-up",
  "200": "no-permission",
  "230": "no-permission",
  "200/2018028": "app-not-live",
  "*/2018278": "window-closed",
  "*/2534022": "window-closed",
  "*/2018065": "window-closed",
  "*/2018108": "citizen-unreachable",
  "*/1545041": "citizen-unreachable",
  "551": "citizen-unreachable",
  "*/1893063": "page-restricted",
  "*/2018300": "other-app-speaks",
  "*/2534037": "other-app-speaks",
  "*/2018321": "automation-speaks",
  "100": "not-accepted",
  "100/33": "no-such-citizen",
  "*/2018001": "no-such-citizen",
  "*/2018008": "attachment-refused",
  "*/2018047": "attachment-refused",
  "*/2018074": "attachment-refused",
  "*/2018109": "attachment-refused",
  "*/2018294": "attachment-refused",
  "190": "token-expired",
  "368": "page-blocked",
  "*/2018218": "refused",
  "*/2018247": "refused",
  "9000001": "refused",
} as const;

function kindOf(key: string): FailureKind | null {
  return BY_KEY.get(key) ?? null;
}

const BY_KEY: ReadonlyMap<string, FailureKind> = new Map(Object.entries(KINDS));
