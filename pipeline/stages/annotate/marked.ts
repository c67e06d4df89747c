import type { Attribution, AttributionRule } from "../../lib/annotation.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import type { Span } from "../../lib/span.ts";
import type { CueEntry } from "./syntactic/entries.ts";
import { rangeSpan, type Word, type WordRange } from "./words.ts";

/** An attribution before its source and target are resolved. */
export type Marked = Omit<Attribution, "reference" | "targetReference">;

/** What a rule finds around a cue. */
export interface Found {
  readonly parts: readonly Span[];
  readonly source: WordRange | null;
  readonly target?: WordRange | null;
  readonly rule: AttributionRule;
}

/** The attribution that an entry of `tables/cues.csv`, in these words, makes of what a rule found; the clause is its own. */
export function markAt(
  words: readonly Word[],
  cue: WordRange,
  { lemma, form, stance, speech }: CueEntry,
  { parts, source, target = null, rule }: Found,
  negated: boolean,
): Marked {
  return {
    parts,
    cue: rangeSpan(words, cue),
    cueLemma: lemma,
    cueForm: form === "adverb" ? "none" : form,
    source: source && rangeSpan(words, source),
    target: target && rangeSpan(words, target),
    stance,
    speech,
    negated,
    predicative: true,
    rule,
    confidence: confidenceOf(rule),
  };
}

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
