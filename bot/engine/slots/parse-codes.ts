import { findDossiers } from "../../understand/entities/find-codes.ts";
import { findUrls } from "../../understand/entities/find-urls.ts";
import type { Parsed } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/** The number of a citizen: 12 digits, the first three a province. The old one of 9 digits is refused kindly. */
export function parseCitizenId(text: string): Parsed {
  const runs = digitRuns(text);
  const ids = runs.filter((run) => CITIZEN_ID.test(run));
  if (new Set(ids).size === 1) return parsedAs(ids[0] ?? "");
  const old = ids.length === 0 && runs.some((run) => run.length === OLD_LENGTH);
  return old ? { kind: "refused", because: "old_citizen_id" } : UNFIT;
}

const CITIZEN_ID = /^(?!000)0(?:[0-8]\d|9[0-6])\d{9}$/;
const OLD_LENGTH = 9;

/** A dossier's number, in capitals: "H29.15.8-240305-0042". */
export function parseDossier(text: string): Parsed {
  const codes = new Set(findDossiers(closedUp(text)).map(({ entity }) => entity.value));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? parsedAs(only) : UNFIT;
}

/** "H29.15.8 - 240305 - 0042" as it is printed. */
function closedUp(text: string): string {
  return text.replace(/(?<=\w) *- *(?=\d)/g, "-");
}

/** A bank account: 8 to 19 digits, which may be parted. */
export function parseBankAccount(text: string): Parsed {
  const accounts = new Set(digitRuns(text).filter((run) => ACCOUNT.test(run)));
  const [only] = accounts;
  return accounts.size === 1 && only !== undefined ? parsedAs(only) : UNFIT;
}

const ACCOUNT = /^\d{8,19}$/;

/** Digits, each followed by at most one space, dot or hyphen. */
function digitRuns(text: string): string[] {
  const runs = text.match(/(?<![\p{L}\d])\d(?:[ .-]?\d)*(?![\p{L}\d])/gu) ?? [];
  return runs.map((run) => run.replace(/\D/g, ""));
}

/** One address of the web. */
export function parseUrl(text: string): Parsed {
  const urls = findUrls(text).map(({ entity }) => entity.text);
  const [only, ...others] = urls;
  return only === undefined || others.length > 0 ? UNFIT : parsedAs(only);
}
