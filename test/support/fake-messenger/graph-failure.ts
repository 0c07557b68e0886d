/** An error as the Graph API prints it. */
export type GraphFailure = {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly message?: string;
  readonly isTransient?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
};

export function printFailure(failure: GraphFailure): string {
  const { code, subcode, message, isTransient } = failure;
  return JSON.stringify({
    error: {
      message: message ?? `(#${code}) refused by the fake`,
      type: "OAuthException",
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      is_transient: isTransient ?? false,
      fbtrace_id: "FakeTrace1",
    },
  });
}

export const BAD_TOKEN: GraphFailure = { status: 401, code: 190, subcode: 460 };
export const BAD_PROOF: GraphFailure = {
  status: 400,
  code: 100,
  message: "Invalid appsecret_proof",
};
export const NOT_AS_DOCUMENTED: GraphFailure = { status: 400, code: 100 };
export const NO_SUCH_CITIZEN: GraphFailure = { status: 400, code: 100, subcode: 2018001 };
export const WINDOW_CLOSED: GraphFailure = { status: 400, code: 10, subcode: 2018278 };
export const NO_PERMISSION: GraphFailure = { status: 403, code: 10 };
export const CITIZEN_BLOCKED: GraphFailure = { status: 400, code: 551, subcode: 1545041 };
export const TOO_MANY: GraphFailure = { status: 400, code: 613 };
export const PASSING_FAULT: GraphFailure = { status: 500, code: 2, isTransient: true };
