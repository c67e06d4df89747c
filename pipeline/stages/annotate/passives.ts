import { phraseEnd } from "./contents.ts";
import { afterEarlierCue, type Cue, type CuedSentence } from "./cues.ts";
import { mark, type Marked } from "./marked.ts";
import { phraseEndingAt, sourceAfter, sourceBefore } from "./sources.ts";
import { indexWithin, lowerAt, rangeSpan, type Word, type WordRange } from "./words.ts";

/** “The offer has been rejected by the union” and “He was accused of fraud”. */
export function passiveAttribution(sentence: CuedSentence, cue: Cue): Marked | null {
  const { words } = sentence;
  const preposition = lowerAt(words, cue.last + 1);
  if (preposition === "by" && cue.entry.complements.has("object")) return withAgent(sentence, cue);
  if (cue.participle || preposition === "to" || !cue.entry.complements.has(`target-${preposition}`))
    return null;
  const first = cue.last + 2;
  const last = phraseEnd(sentence, first);
  if (last < first) return null;
  const parts = [rangeSpan(words, { first, last })];
  return mark(words, cue, { parts, source: null, target: sourceBefore(words, cue.first), rule: "passive" });
}

/** The subject is the content, the agent the source: “a deal backed by the union”. */
function withAgent(sentence: CuedSentence, cue: Cue): Marked | null {
  const { words } = sentence;
  const from = afterEarlierCue(sentence, cue);
  const subject = cue.participle
    ? phraseEndingAt(words, cue.first - 1, from)
    : sourceBefore(words, cue.first);
  const source = sourceAfter(words, cue.last + 1);
  if (subject === null || source === null) return null;
  const parts = [rangeSpan(words, beforeComma(words, subject))];
  return mark(words, cue, { parts, source, rule: cue.participle ? "participle" : "passive" });
}

/** Without a relative clause or an apposition. */
function beforeComma(words: readonly Word[], range: WordRange): WordRange {
  const comma = indexWithin(words, range, ({ lower }) => lower === ",");
  return comma < 0 ? range : { first: range.first, last: comma - 1 };
}
