import type { Attribution } from "../../lib/annotation.ts";

/** An attribution before its source and target are resolved. */
export type Marked = Omit<Attribution, "reference" | "targetReference">;

/** What holds for speech that a colon ascribes, or nothing but its place. */
export const plainSpeech = {
  cue: null,
  cueLemma: null,
  cueForm: "none",
  source: null,
  target: null,
  stance: "state",
  speech: true,
  negated: false,
  predicative: true,
} as const satisfies Partial<Marked>;

/** Where an attribution begins in the text: at its first part. */
export function startOf({ parts }: Marked): number {
  return parts[0]?.start ?? 0;
}
