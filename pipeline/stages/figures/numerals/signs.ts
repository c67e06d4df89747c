import { isJoint, lowerAt, startsSentence, type Piece } from "../text/pieces.ts";

/** Whether a number is less than nothing, and the index after its sign. */
export interface Sign {
  readonly end: number;
  readonly negative: boolean;
}

/** The sign that a number may start with at an index: “-”, “minus”, “negative”; of nothing else it is the index itself. */
export function signAt(all: readonly Piece[], index: number): Sign {
  if (isNegative(all, index)) return { end: isJoint(all, index + 1) ? index + 2 : index + 1, negative: true };
  const minus = isMinus(all, index) || isLoneMinus(all, index);
  return minus ? { end: index + 1, negative: true } : { end: index, negative: false };
}

/** True for the “minus” or “negative” of a number; not of “plus or minus 4”, “10 minus 4” and “a negative 5”. */
function isNegative(all: readonly Piece[], index: number): boolean {
  const [word, before] = [lowerAt(all, index), all[index - 1]];
  if (word === "negative") return before?.lower !== "a" && before?.lower !== "the";
  return word === "minus" && before?.lower !== "or" && before?.kind !== "digits";
}

const minusSigns = new Set(["-", "−"]);

/** True for a minus sign before a number or its currency, and not between two words. */
function isMinus(all: readonly Piece[], index: number): boolean {
  const [before, next] = [lowerAt(all, index - 1), all[index + 1]];
  const free = all[index]?.glued !== true || before === "(" || currencySign.test(before);
  return free && minusSigns.has(lowerAt(all, index)) && next?.glued === true;
}

/** In pieces, of a number that is all of its sentence. */
const longestAlone = 6;

/** “- 1 4/5”: before words a dash opens an item of a list, but a sentence of signs and digits is a number. */
function isLoneMinus(all: readonly Piece[], index: number): boolean {
  if (index !== 0 || !minusSigns.has(lowerAt(all, index)) || all.length > longestAlone) return false;
  return all[1]?.kind === "digits" && all.every((piece) => piece.kind !== "word");
}

/** Matches “$” and “€”; not “S”. */
export const currencySign = /^\p{Sc}$/u;

/** True if nothing but signs stands around a number: the sentence says nothing else. */
export function isAlone(all: readonly Piece[], first: number, end: number): boolean {
  return (
    startsSentence(all, first) && all.slice(end, end + longestAlone).every(({ kind }) => kind === "sign")
  );
}
