import { compare, decimalOf, multiply, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";

/** A scale word or suffix and the index after it. */
export interface Scale {
  readonly value: Decimal;
  readonly end: number;
}

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

/**
 * The scale word at an index, also after a joining hyphen: the “million” of “2.3 million” and “2.3-million”, and two in
 * rising order: “hundred million”, “lakh crore”, “thousand billion”.
 */
export function scaleAt(all: readonly Piece[], index: number): Scale | null {
  const at = isJoint(all, index) ? index + 1 : index;
  const value = words.get(lowerAt(all, at));
  if (!value) return null;
  const next = words.get(lowerAt(all, at + 1));
  const chained = next !== undefined && compare(value, next) < 0;
  return chained ? { value: multiply(value, next), end: at + 2 } : { value, end: at + 1 };
}

/**
 * The scale suffix that is attached to digits: the “bn” of “$3.2bn”. Letters that may also be a unit (`m`, `b`) count
 * only after a currency or before a plural noun, as the caller knows.
 */
export function suffixAt(all: readonly Piece[], index: number, sure: boolean): Scale | null {
  const piece = all[index];
  if (!piece?.glued) return null;
  const value = suffixes.get(piece.text) ?? (sure ? looseSuffixes.get(piece.text) : undefined);
  return value ? { value, end: index + 1 } : null;
}
