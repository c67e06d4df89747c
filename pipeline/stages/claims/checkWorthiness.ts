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

const bias = -1.4;
/** A sentence is checkable sooner than it is worth a check. */
const checkableShift = 0.9;
const mostReasons = 3;

/** Scores a sentence by a logistic model over the features of `tables/checkWorthiness.csv`. */
export function scoreSentence(sentence: SentenceFacts): SentenceScore {
  const present = features.filter(({ applies }) => applies(sentence));
  const sum = present.reduce((total, { weight }) => total + weight, bias);
  const strongest = present.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostReasons);
  return {
    check_worthiness: logistic(sum),
    checkable: logistic(sum + checkableShift),
    reasons: strongest.map(({ reason }) => reason),
  };
}

function logistic(sum: number): number {
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
