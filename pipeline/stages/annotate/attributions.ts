import type { Segments } from "../../lib/document.ts";
import { accordingTo } from "./accordingTo.ts";
import { contentAfter } from "./contents.ts";
import { findCues, type Cue, type CuedSentence } from "./cues.ts";
import { introducedQuotations } from "./introductions.ts";
import { mark, type Marked } from "./marked.ts";
import { nominalAttribution } from "./nominals.ts";
import { passiveAttribution } from "./passives.ts";
import { attributionAround } from "./quotationsAround.ts";
import { subjectOf } from "./subjects.ts";
import { rangeSpan, type Word, type WordRange } from "./words.ts";

/** More words than this in one sentence are a table or a list; rules that look ahead would take too long there. */
const longestSentence = 1000;

/** The attributions that one sentence words with a cue, in the order of their cues. */
export function attributionsOfSentence(words: readonly Word[], segments: Segments): readonly Marked[] {
  if (words.length > longestSentence) return [];
  const sentence = findCues(words);
  const found = sentence.cues.map((cue) => attributionOf(sentence, cue, segments));
  const worded = [...found.filter((marked) => marked !== null), ...accordingTo(sentence, segments)];
  return [...worded, ...introducedQuotations(words, segments, worded)];
}

function attributionOf(sentence: CuedSentence, cue: Cue, segments: Segments): Marked | null {
  const marked = readingOf(sentence, cue, segments);
  return marked ?? (cue.alternative && attributionOf(sentence, cue.alternative, segments));
}

function readingOf(sentence: CuedSentence, cue: Cue, segments: Segments): Marked | null {
  if (cue.voice === "passive") return passiveAttribution(sentence, cue);
  if (cue.entry.form === "noun") return nominalAttribution(sentence, cue);
  const { words } = sentence;
  const content = contentAfter(sentence, cue);
  const source = content && subjectOf(sentence, cue);
  if (content === null || source === null || isQuotation(words, content)) {
    return attributionAround(sentence, cue, segments);
  }
  const { target, rule } = content;
  return mark(words, cue, { parts: [rangeSpan(words, content)], source, target, rule });
}

/** A content that is nothing but a quotation is read together with the quotation before the cue. */
function isQuotation(words: readonly Word[], { first, last }: WordRange): boolean {
  const quotation = words[first]?.quotation ?? -1;
  return quotation >= 0 && quotation === words[last]?.quotation;
}
