import { readTable } from "../../lib/tables.ts";

/** What the script and the function words of a text say about its language. */
export interface LanguageGuess {
  readonly verdict: "english" | "other" | "undecided";
  /** What was seen, for people: `31 % function words of de, 2 % of en`. */
  readonly evidence: string;
}

/** In UTF-16 code units; more would tell no more. */
const sampleLength = 20_000;
// Shorter texts cannot be told.
const fewestWords = 20;
const fewestLetters = 50;
// Of running text 30 to 50 % are listed words of its own language, and below 8 % those of any other.
const clearShare = 0.15;
const clearLead = 3;

const wordPattern = /\p{L}[\p{L}\p{M}]*/gu;
const letterPattern = /\p{L}/gu;
const latinLetterPattern = /\p{Script=Latin}/gu;

const english = "en";
const functionWords = readTable("functionWords").map(({ language = "", word = "" }) => ({ language, word }));
const languages = [...new Set(functionWords.map(({ language }) => language))];
const wordsByLanguage = new Map(
  languages.map((language) => [
    language,
    new Set(functionWords.filter((entry) => entry.language === language).map(({ word }) => word)),
  ]),
);

/** Tells whether a text is clearly English, clearly something else, or neither. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, letterPattern);
  const otherLetters = letters - count(sample, latinLetterPattern);
  if (letters >= fewestLetters && otherLetters > letters / 2) {
    return { verdict: "other", evidence: `${percent(otherLetters / letters)} of the letters are not Latin` };
  }
  return judge(functionWordShares(sample), count(sample, wordPattern));
}

/** The share of the words of a text, 0 to 1, that are function words of each language, by its code. */
export function functionWordShares(text: string): ReadonlyMap<string, number> {
  const words = Array.from(text.matchAll(wordPattern), ([word]) => word.toLowerCase());
  const share = (listed: ReadonlySet<string>): number =>
    words.filter((word) => listed.has(word)).length / Math.max(words.length, 1);
  return new Map(Array.from(wordsByLanguage, ([language, listed]) => [language, share(listed)]));
}

function judge(shares: ReadonlyMap<string, number>, words: number): LanguageGuess {
  const own = shares.get(english) ?? 0;
  const others = [...shares].filter(([language]) => language !== english);
  const [best, other] = others.reduce((a, b) => (b[1] > a[1] ? b : a), ["any other language", 0]);
  const evidence = `${percent(other)} function words of ${best}, ${percent(own)} of ${english}`;
  if (words < fewestWords) return { verdict: "undecided", evidence };
  if (isClear(own, other)) return { verdict: "english", evidence };
  return { verdict: isClear(other, own) ? "other" : "undecided", evidence };
}

function isClear(share: number, rival: number): boolean {
  return share >= clearShare && share >= clearLead * rival;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
