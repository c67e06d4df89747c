import { contentAfter } from "./contents.ts";
import type { Cue, CuedSentence } from "./cues.ts";
import { mark, type Marked } from "./marked.ts";
import { phraseEndingAt } from "./sources.ts";
import { possessivePronouns, prepositions } from "./wordClasses.ts";
import { lowerAt, rangeSpan, type Word, type WordRange } from "./words.ts";

/** “Israel’s commitment to …”, “concerns about …”, “his statements about …”. */
export function nominalAttribution(sentence: CuedSentence, cue: Cue): Marked | null {
  const { words } = sentence;
  const content = contentAfter(sentence, cue);
  if (content === null) return null;
  const parts = [rangeSpan(words, content)];
  return mark(words, cue, { parts, source: possessorBefore(words, cue.first), rule: content.rule });
}

const farthest = 3;

/** Whose statement it is: “his”, “the union’s”; an adjective may stand between. */
function possessorBefore(words: readonly Word[], noun: number): WordRange | null {
  for (let at = noun - 1; at >= noun - farthest; at--) {
    const lower = lowerAt(words, at);
    if (possessivePronouns.has(lower)) return { first: at, last: at };
    if (lower === "'s") return ownerEndingAt(words, at - 1);
    if (words[at]?.kind !== "word") return null;
  }
  return null;
}

/** Not what comes before a preposition: “after the talks on | the union” owns nothing. */
function ownerEndingAt(words: readonly Word[], last: number): WordRange | null {
  let first = last;
  while (first > 0 && !prepositions.has(lowerAt(words, first - 1))) first--;
  return phraseEndingAt(words, last, first);
}
