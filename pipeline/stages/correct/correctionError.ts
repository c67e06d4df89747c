import { InputError } from "../../lib/errors.ts";
import { escapeUnprintable } from "../../lib/formatMessage.ts";

/** The file of `raw/` that holds the newsroom’s corrections. */
export const correctionsPath = "corrections.jsonl";

/** A line of the corrections and what is wrong with it. */
export interface Refusal {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

/** Corrections that do not fit their documents, a line of the message each. */
export class CorrectionError extends InputError {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(shown).join("\n"));
    this.refusals = refusals;
  }
}

function shown({ line, what }: Refusal): string {
  const place = `raw/${correctionsPath}:${line}:1`;
  return escapeUnprintable(`${place}  correction  ${what}; mend or delete the line`);
}

/** The error that stops a build because of a correction. */
export function refuse(line: number, what: string): CorrectionError {
  return new CorrectionError([{ line, what }]);
}

/** Several errors as one. */
export function joined(errors: readonly CorrectionError[]): CorrectionError {
  return new CorrectionError(errors.flatMap(({ refusals }) => refusals));
}
