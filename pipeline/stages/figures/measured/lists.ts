import { isCasualty } from "../events.ts";
import { isCapitalised, lowerAt, type Piece } from "../text/pieces.ts";
import { isNoun, isVerbal, tagOf } from "../text/trees.ts";
import type { Earlier, Found } from "./found.ts";
import { isTime } from "./phrases.ts";

const directions = new Set(["up", "down", "+"]);
const prepositions = new Set(["by", "at", "to", "from", "between"]);
const asides = new Set(["about", "around", "nearly", "almost", "another", "some", "just", "only", ","]);
const delimiters = new Set([",", ";", ":", "and", "but", "while", "•", "%"]);
const continuing = new Set(["at", "to", "from", "or", "by", "="]);

/** The entry of a list right before its number, whose text starts at `first`: “Lanta up 5%”, “and Orlo by 2%”; else null. */
export function entryBefore(all: readonly Piece[], first: number, found: Found): number | null {
  const { amount, earlier, phrase } = found;
  if (amount.kind === "count" && phrase) return null;
  const { last, words } = wordsBefore(all, first, amount.first);
  // “S&P 500 +2%”
  const at = all[last]?.kind === "digits" && isCapitalised(all[last - 1]) ? last - 1 : last;
  if (at < (earlier?.end ?? 0) || !isNoun(all, at) || isTime(all, at) || isCasualty(all, at)) return null;
  const changes = words.some((word) => directions.has(word));
  if (changes && !words.includes(",")) return at;
  const linked = changes || words.length === 0 || words.some((word) => prepositions.has(word));
  const follows = earlier?.kind === amount.kind && linked;
  return earlier && follows && startsEntry(all, at, earlier) ? at : null;
}

/** The words between an entry and its number, and where the entry ends. */
function wordsBefore(all: readonly Piece[], first: number, end: number) {
  const words: string[] = [];
  let at = end - 1;
  for (let word = lowerAt(all, at); at >= first || isLink(word); word = lowerAt(all, at)) {
    words.push(word);
    at--;
  }
  return { last: at, words };
}

function isLink(word: string): boolean {
  return directions.has(word) || prepositions.has(word) || asides.has(word);
}

/** True if the name that ends at an index begins right after the figure before it or a comma. */
function startsEntry(all: readonly Piece[], end: number, earlier: Earlier): boolean {
  let at = end;
  while (at > earlier.end && (isNoun(all, at - 1) || tagOf(all, at - 1) === "ADJ")) at--;
  return at === earlier.end || delimiters.has(lowerAt(all, at - 1));
}

/** In pieces: “, down from the”. */
const longestLink = 4;

/** True if nothing but “to” or “at” stands between a figure and the one before it: “5% to $7”, “$7, down from $8”; but not of “to a $7 fee”. */
export function continues(all: readonly Piece[], first: number, { amount, earlier }: Found): boolean {
  if (!earlier || amount.kind === "count" || isNoun(all, amount.rateEnd)) return false;
  const between = all.slice(earlier.amountEnd, first);
  if (between.length === 0 || between.length > longestLink) return false;
  return between.every((piece) => continuing.has(piece.lower)) || startsFall(between);
}

/** “, down from the”, “and up from” */
function startsFall(between: readonly Piece[]): boolean {
  const words = between.map((piece) => piece.lower);
  const from = words.length - (words.at(-1) === "the" ? 2 : 1);
  return words[from] === "from" && directions.has(words[from - 1] ?? "") && from <= 2;
}

/** The name that begins a clause right before the verb of a figure, “Orlo” of “Lanta has 30 boats and Orlo has 12”; else null. */
export function namedBefore(all: readonly Piece[], { range, earlier }: Found): number | null {
  const verb = range.first - 1;
  if (!earlier || !isVerbal(all, verb) || tagOf(all, verb - 1) !== "PROPN" || isTime(all, verb - 1))
    return null;
  let at = verb - 1;
  while (at > earlier.end && tagOf(all, at - 1) === "PROPN") at--;
  const isNext = at === earlier.end + 1 || (at === earlier.end + 2 && lowerAt(all, earlier.end) === ",");
  return isNext && delimiters.has(lowerAt(all, at - 1)) ? verb - 1 : null;
}
