import type { House } from "../house.ts";
import type { ControlRequest } from "./control-request.ts";
import { controlRequest } from "./control-request.ts";

/** The answer to a request, as JSON; `refused` when the request itself is not understood. */
export type ControlAnswer = { readonly outcome: string } & Readonly<Record<string, unknown>>;

/** Answers what command-line programs ask, in the server or in a program that holds the data folder itself. */
export function createControl(
  house: Pick<House, "desk" | "store">,
  now: () => number,
): (request: unknown) => Promise<ControlAnswer> {
  return async (request) => {
    const parsed = controlRequest.safeParse(request);
    if (parsed.success) return await answer(house, parsed.data, now);
    const problem = parsed.error.issues[0]?.message ?? "it is not understood";
    return { outcome: "bad_request", problem };
  };
}

async function answer(
  { desk, store }: Pick<House, "desk" | "store">,
  request: ControlRequest,
  now: () => number,
): Promise<ControlAnswer> {
  switch (request.command) {
    case "case list":
      return await desk.listCases(request.statuses, request.limit);
    case "case show":
      return await desk.showCase(request.code, request.last);
    case "case claim":
      return await desk.claimCase(request.code, request.officer);
    case "case reply":
      return await desk.replyToCase(request.code, request.officer, request.text);
    case "case close":
      return await desk.closeCase(request.code, request.officer);
    case "dead-letters list":
      return { outcome: "listed", letters: await store.deadLetters(request.limit) };
    case "dead-letters retry": {
      const retried = await store.retryDeadLetter(request.id, now());
      return { outcome: retried ? "retried" : "unknown_id" };
    }
  }
}
