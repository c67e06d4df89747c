import { compare, decimalOf, integer, multiply, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";

/** A scale word or suffix and the index after it. */
export interface Scale {
  readonly value: Decimal;
  readonly end: number;
}

const million = integer(1_000_000);
const words = listed("words");
const suffixes = listed("suffixes");
const looseSuffixes = listed("loose_suffixes");

function listed(column: string): ReadonlyMap<string, Decimal> {
  return new Map(
    readTable("scales").flatMap((row) => {
      const value = decimalOf(row.value ?? "");
      return items(row[column]).map((word) => [word, value] as const);
    }),
  );
}

/** In words: “hundred thousand trillion”. */
const longestChain = 3;

/**
 * The scale word at an index, also after a joining hyphen: the “million” of “2.3 million” and “2.3-million”, and several in
 * rising order: “hundred million”, “lakh crore”, “thousand billion”, “million million”.
 */
export function scaleAt(all: readonly Piece[], index: number): Scale | null {
  const at = isJoint(all, index) ? index + 1 : index;
  let last = words.get(lowerAt(all, at));
  if (!last) return null;
  let [value, end] = [last, at + 1];
  for (; end < at + longestChain; end++) {
    const next = words.get(lowerAt(all, end));
    if (!next || (compare(last, next) >= 0 && !isMillions(last, next))) break;
    [value, last] = [multiply(value, next), next];
  }
  return { value, end };
}

function isMillions(value: Decimal, next: Decimal): boolean {
  return compare(value, next) === 0 && compare(value, million) === 0;
}

/**
 * The scale suffix of digits that are printed as `digits`: the “bn” of “$3.2bn” and “$3.2 bn”. Letters that may also be a
 * unit (`m`, `b`) count only where `sure`: after a currency or, attached, before a plural noun.
 */
export function suffixAt(
  all: readonly Piece[],
  index: number,
  digits: string,
  sure: () => boolean,
): Scale | null {
  const piece = all[index];
  if (!piece || (all[index + 1]?.glued === true && all[index + 1]?.kind !== "sign")) return null;
  const value = suffixes.get(piece.text) ?? looseSuffixes.get(piece.text);
  if (!value) return null;
  const isClear = suffixes.has(piece.text) && (piece.glued || piece.text.length > 1);
  return isClear || isPrecise(piece, digits) || sure() ? { value, end: index + 1 } : null;
}

/** Matches “1.2” and “1,674,200.5”; not “10”. */
export const preciseDigits = /[.,]\d/;
const attachedLetters = new Set(["b", "B"]);
const looseLetters = new Set(["k", "M"]);

/** “1.2b” and “2.33 k”: a number told so exactly is no part of a name, as those of “10G” and “a 5 K run” are. */
function isPrecise({ text, glued }: Piece, digits: string): boolean {
  return preciseDigits.test(digits) && (glued ? attachedLetters : looseLetters).has(text);
}
