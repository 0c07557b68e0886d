import type { CaseStatus } from "../archive/case-record.ts";
import type { Verdict } from "../scam/judgement.ts";
import type {
  ClaimResult,
  CloseResult,
  EraseResult,
  ExportResult,
  ListResult,
  ReplyResult,
  ReviewResult,
  ScamReviewResult,
  ShowResult,
} from "./desk-result.ts";
import type { Officer } from "./officer.ts";

/**
 * What officers can do with cases. Claim, reply and close enter the conversation's lane like any
 * message; the lane decides, and the answer tells what really happened. Nothing here rejects.
 */
export type Desk = {
  /** The most urgent first, among them the oldest first. */
  listCases(statuses: readonly CaseStatus[], limit: number): Promise<ListResult>;
  /** A case with the newest `last` lines of its conversation. */
  showCase(code: string, last: number): Promise<ShowResult>;
  /** Gives the word to the officer, alone. Claiming one's own case again is fine. */
  claimCase(code: string, officer: Officer): Promise<ClaimResult>;
  /** Sends a text of 1 to REPLY_MOST characters to the citizen; only the claiming officer may. */
  replyToCase(code: string, officer: Officer, text: string): Promise<ReplyResult>;
  /** Ends the case and hands the conversation back to the bot. */
  closeCase(code: string, officer: Officer): Promise<CloseResult>;
  /**
   * Says what the message or link of a case really is. Nobody need have claimed it, and it may be closed;
   * the citizen hears nothing of it. `note`: to the editors, up to REPLY_MOST characters; null: none.
   */
  reviewVerdict(
    code: string,
    officer: Officer,
    verdict: Verdict,
    note: string | null,
  ): Promise<ReviewResult>;
  /** For editors: corrected verdicts and waves of the last `days`. Changes nothing. */
  listScamReviews(days: number): Promise<ScamReviewResult>;
  /** Everything that is held of one citizen. `of`: a case code, or a conversation's id. */
  exportData(of: string): Promise<ExportResult>;
  /** Has all of it erased; the citizen hears nothing. Open cases stay until they are closed. */
  eraseData(of: string): Promise<EraseResult>;
};

/** Longest reply of an officer, in characters. */
export const REPLY_MOST = 2000;
