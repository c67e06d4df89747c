/** The command was called the wrong way; the message says what happened, where, and what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly exitCode = 2;
}

/** Nothing can be built from this input or on this machine; the message says what happened, where, and what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly exitCode = 1;
}

/** Tells system errors apart by their code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
