import type { AttributionRule } from "../../../lib/annotation.ts";
import { confidenceOf } from "../../../lib/ruleConfidence.ts";
import type { Span } from "../../../lib/span.ts";
import { describedCue } from "../describedCue.ts";
import type { Marked } from "../marked.ts";
import { rangeSpan, type WordRange } from "../words.ts";
import type { ParsedSentence } from "./phrases.ts";

/** What a rule finds around a cue. */
export interface Found {
  readonly parts: readonly Span[];
  readonly source: WordRange | null;
  readonly target?: WordRange | null;
  readonly rule: AttributionRule;
}

/** The attribution of a cue with what a rule found around it; what the cue does is told as for those that the reading model marks. */
export function markedAt(
  sentence: ParsedSentence,
  cue: WordRange,
  { parts, source, target = null, rule }: Found,
): Marked {
  const { words } = sentence;
  return {
    parts,
    cue: rangeSpan(words, cue),
    source: source && rangeSpan(words, source),
    target: target && rangeSpan(words, target),
    ...describedCue(sentence, cue),
    rule,
    confidence: confidenceOf(rule),
  };
}
