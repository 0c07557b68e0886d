import type { ZaloHost } from "./zalo-api-error.ts";

/** What a refusal means to us. Matched on instead of Zalo's numbers. */
export type RefusalKind =
  | "rate-limited"
  | "send-failed"
  | "shape-refused"
  | "account-not-ready"
  | "quota-exhausted"
  | "not-following"
  | "token-expired"
  | "citizen-refuses"
  | "citizen-limit"
  | "citizen-unreachable"
  | "window-closed"
  | "night-hours"
  | "content-refused"
  | "unsupported"
  | "refused";

/** A number's meaning on its host, for logs, in English. */
export type Refusal = { readonly kind: RefusalKind; readonly meaning: string };

/** The hosts share numbers with different meanings. An unknown number is a plain refusal. */
export function refusalOf(host: ZaloHost, code: number): Refusal {
  const table = host === "business" ? BUSINESS : OA;
  const [kind, meaning] = table.get(code) ?? UNKNOWN;
  return { kind, meaning };
}

type Row = readonly [RefusalKind, string];
const UNKNOWN: Row = ["refused", "this number is not documented"];

const OA: ReadonlyMap<number, Row> = new Map<number, Row>([
  [-32, ["rate-limited", "more calls than allowed in this minute"]],
  [-100, ["shape-refused", "an uploaded attachment has expired"]],
  [-200, ["send-failed", "the send failed"]],
  [-201, ["shape-refused", "a field is not accepted"]],
  [-204, ["account-not-ready", "the OA was deleted"]],
  [-205, ["account-not-ready", "the OA does not exist"]],
  [-209, ["account-not-ready", "the app is not activated"]],
  [-210, ["shape-refused", "a field is over its limit"]],
  [-211, ["quota-exhausted", "the OA's quota is used up"]],
  [-212, ["account-not-ready", "the app is not registered for the Official Account API"]],
  [-213, ["not-following", "the citizen does not follow the OA"]],
  [-214, ["unsupported", "an article is still being processed"]],
  [-216, ["token-expired", "the access token is no longer valid"]],
  [-217, ["citizen-refuses", "the citizen blocked invitations to follow"]],
  [-218, ["citizen-limit", "the limit for this recipient is reached"]],
  [-219, ["account-not-ready", "the app was removed or disabled"]],
  [-220, ["token-expired", "the access token expired or was withdrawn"]],
  [-221, ["account-not-ready", "the OA is not verified"]],
  [-223, ["account-not-ready", "the OA has not granted this permission to the app"]],
  [-224, ["account-not-ready", "the OA's package does not include this"]],
  [-227, ["citizen-unreachable", "the citizen's account is locked or long unused"]],
  [-230, ["window-closed", "the citizen has not written for 7 days"]],
  [-232, ["window-closed", "the citizen never wrote, or too long ago"]],
  [-233, ["shape-refused", "this type of message is not supported"]],
  [-234, ["night-hours", "not allowed between 22:00 and 06:00"]],
  [-235, ["account-not-ready", "not available for this kind of OA"]],
  [-237, ["unsupported", "the chat group has expired"]],
  [-238, ["unsupported", "the chat group's asset is not usable"]],
  [-240, ["unsupported", "this version of the API was shut down"]],
  [-241, ["unsupported", "the chat group's asset is not usable"]],
  [-242, ["account-not-ready", "the app secret proof is wrong or missing"]],
  [-244, ["citizen-refuses", "the citizen restricted this type of message"]],
  [-248, ["content-refused", "the content violates the platform's standards"]],
  [-249, ["unsupported", "this template cannot go to a user id"]],
  [-320, ["account-not-ready", "no Zalo Cloud account is linked"]],
  [-321, ["quota-exhausted", "the Zalo Cloud account has no money left"]],
  [-403, ["unsupported", "the OA is not in the chat group"]],
]);

/** Host of templates by phone number. */
const BUSINESS: ReadonlyMap<number, Row> = new Map<number, Row>([
  [-32, ["rate-limited", "more calls than allowed in this minute"]],
  [-108, ["citizen-unreachable", "the phone number is not valid"]],
  [-109, ["shape-refused", "the template does not exist"]],
  [-112, ["shape-refused", "the template's data is not accepted"]],
  [-114, ["citizen-unreachable", "the recipient cannot receive it"]],
  [-115, ["quota-exhausted", "the account has no money left"]],
  [-117, ["account-not-ready", "no permission for this template"]],
  [-118, ["citizen-unreachable", "the recipient has no Zalo account"]],
  [-119, ["citizen-unreachable", "the recipient cannot receive it"]],
  [-120, ["account-not-ready", "the OA has no permission"]],
  [-124, ["token-expired", "the access token is no longer valid"]],
  [-126, ["quota-exhausted", "the wallet has no money left"]],
  [-131, ["account-not-ready", "the template is not approved"]],
  [-133, ["night-hours", "not allowed at night"]],
  [-135, ["account-not-ready", "the OA has no permission"]],
  [-137, ["quota-exhausted", "the payment failed"]],
  [-139, ["citizen-refuses", "the citizen refuses this template"]],
  [-140, ["citizen-refuses", "the citizen refuses messages of this kind"]],
  [-141, ["citizen-refuses", "the citizen refuses messages of the OA"]],
  [-144, ["quota-exhausted", "the daily limit is reached"]],
  [-146, ["account-not-ready", "the template was disabled"]],
  [-147, ["quota-exhausted", "the template's daily limit is reached"]],
  ...range(-1124, -1121).map((code): [number, Row] => [
    code,
    ["shape-refused", "the template's data is not accepted"],
  ]),
]);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
