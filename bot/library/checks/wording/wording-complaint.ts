import type { Complaint } from "../../report.ts";
import type { Range } from "../../source-text.ts";

/** A complaint about a part of one text. */
export type WordingComplaint = { readonly at: Range; readonly complaint: Complaint };
