import type { ZodError, ZodType } from "zod";
import { ControlRefusal } from "./control-refusal.ts";

/** Something a command-line program can ask of the running server. */
export type ControlMethod = {
  /** Takes the request's parameters as they came; answers with what can be written as JSON. */
  readonly call: (parameters: unknown) => Promise<unknown>;
};

/** A method whose parameters are checked first: wrong ones are refused with what is wrong with them. */
export function controlMethod<P>(
  schema: ZodType<P>,
  run: (parameters: P) => Promise<unknown>,
): ControlMethod {
  return {
    call: async (parameters) => {
      const read = schema.safeParse(parameters);
      if (!read.success) throw new ControlRefusal(400, describe(read.error));
      return run(read.data);
    },
  };
}

function describe(error: ZodError): string {
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
  return `params: ${problems.join("; ")}`;
}
