import type { SentenceReading } from "../../lib/reading.ts";
import type { SentenceScore } from "../../lib/records.ts";
import { readTable } from "../../lib/tables.ts";

/** What is known of a sentence when it is scored. */
export interface SentenceFacts {
  readonly text: string;
  /** How many figures stand in it. */
  readonly figures: number;
  readonly attributed: boolean;
}

const nameInside = /[^.!?“"]\s\p{Lu}\p{L}/u;
const questionEnd = /\?["”’']?$/;
const fewestWords = 6;

/** The features that are no words. */
const tests: Readonly<Record<string, (sentence: SentenceFacts) => boolean>> = {
  figure: ({ figures }) => figures > 0,
  figures: ({ figures }) => figures > 1,
  name: ({ text }) => nameInside.test(text),
  attributed: ({ attributed }) => attributed,
  question: ({ text }) => questionEnd.test(text),
  short: ({ text }) => text.split(/\s+/).length < fewestWords,
};

const features = readTable("checkWorthiness").map(({ feature = "", weight, reason = "", words = "" }) => {
  const applies = words === "" ? tests[feature] : hasWord(words);
  if (!applies) throw new RangeError(`tables/checkWorthiness.csv: ${feature}: neither words nor a test`);
  return { weight: Number(weight), reason, applies };
});

/** Is one of these words in a sentence? `|` stands between them, `*` for any ending. */
function hasWord(words: string): (sentence: SentenceFacts) => boolean {
  const pattern = new RegExp(`\\b(?:${words.replaceAll("*", "\\p{L}*")})(?!\\p{L})`, "iu");
  return ({ text }) => pattern.test(text);
}

const mostReasons = 3;

/**
 * The scores that the reading model gives a sentence, in two digits, and what a reader may see in it that speaks for or against a check:
 * the features of `tables/checkWorthiness.csv`, the weightiest first.
 */
export function scoreSentence(
  sentence: SentenceFacts,
  { checkWorthy, checkable }: SentenceReading,
): SentenceScore {
  const present = features.filter(({ applies }) => applies(sentence));
  const strongest = present.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostReasons);
  return {
    check_worthiness: twoDigits(checkWorthy),
    checkable: twoDigits(checkable),
    reasons: strongest.map(({ reason }) => reason),
  };
}

function twoDigits(score: number): number {
  return Math.round(100 * score) / 100;
}
