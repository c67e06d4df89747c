import { InputError } from "./lib/errors.ts";
import type { PublishOptions } from "./publishAnswers.ts";
import type { Told } from "./summary.ts";

/** Throws an InputError if there is anything to complain of, and the options forbid it. */
export function refuseWarnings(
  { strict = false }: PublishOptions,
  { warnings, quarantined }: Pick<Told, "warnings" | "quarantined">,
): void {
  if (!strict || warnings + quarantined === 0) return;
  throw new InputError(
    `nothing was published: ${warnings + quarantined} warnings under --strict; mend them or build without --strict`,
  );
}
