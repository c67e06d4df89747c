import { add, compare, integer, multiply, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { smallNumberAt, wordsAt } from "./words.ts";

const rows = readTable("fractions");
const one = forms("singular");
const many = forms("plural");
const [ten, hundred, thousand] = [integer(10), integer(100), integer(1000)];

function forms(column: "singular" | "plural"): ReadonlyMap<string, Decimal> {
  return new Map(rows.map((row) => [row[column] ?? "", integer(Number(row.denominator))]));
}

/** Ordinals that name no part by themselves, as “second” does not, but do in “twenty-firsts”. */
const hyphenated: ReadonlyMap<string, Decimal> = new Map([
  ["first", integer(1)],
  ["firsts", integer(1)],
  ["second", integer(2)],
  ["seconds", integer(2)],
]);

/**
 * What a number is divided by, in words, from an index on: “thirds”, “twenty-firsts”, “hundredths”, “ten-thousandths”,
 * “one hundred fifths”; `singular` after a one.
 */
export function denominatorAt(all: readonly Piece[], index: number, singular: boolean): Scale | null {
  const names = singular ? one : many;
  return (
    chainedAt(all, index, names) ??
    tensAt(all, index, names) ??
    scaledAt(all, index, names, singular) ??
    nameAt(all, index, names)
  );
}

/** True if a word can end a denominator: the first look, which rules out most places. */
export function endsDenominator(word: string): boolean {
  return one.has(word) || many.has(word) || hyphenated.has(word);
}

function nameAt(all: readonly Piece[], index: number, names: ReadonlyMap<string, Decimal>): Scale | null {
  const value = names.get(lowerAt(all, index));
  return value ? { value, end: index + 1 } : null;
}

/** “twenty-firsts”, “twenty fifths” */
function tensAt(all: readonly Piece[], index: number, names: ReadonlyMap<string, Decimal>): Scale | null {
  const tens = smallNumberAt(all, index);
  if (tens?.end !== index + 1 || compare(tens.value, integer(20)) < 0) return null;
  const joined = isJoint(all, index + 1);
  const at = joined ? index + 2 : index + 1;
  const word = lowerAt(all, at);
  const unit =
    names.get(word) ?? (joined && word.endsWith("s") === (names === many) ? hyphenated.get(word) : undefined);
  return unit && compare(unit, ten) < 0 && !bareParts.has(word)
    ? { value: add(tens.value, unit), end: at + 1 }
    : null;
}

const bareParts = new Set(["half", "halves", "quarter", "quarters"]);

/** “ten-thousandths”; “ten thousandths” are ten of them, but after a one “ten thousandth” is one part. */
function scaledAt(
  all: readonly Piece[],
  index: number,
  names: ReadonlyMap<string, Decimal>,
  singular: boolean,
): Scale | null {
  const times = factors.get(lowerAt(all, index));
  const joined = isJoint(all, index + 1);
  if (!times || (!joined && !singular)) return null;
  const part = nameAt(all, joined ? index + 2 : index + 1, names);
  return part && compare(part.value, thousand) >= 0
    ? { value: multiply(times, part.value), end: part.end }
    : null;
}

const factors: ReadonlyMap<string, Decimal> = new Map([
  ["ten", ten],
  ["hundred", hundred],
]);

/** “one hundred fifths”, “one hundred thousandths” */
function chainedAt(all: readonly Piece[], index: number, names: ReadonlyMap<string, Decimal>): Scale | null {
  const chain = wordsAt(all, index);
  const scale = chain && scaleAt(all, chain.end - 1);
  const part = scale && (tensAt(all, chain.end, names) ?? nameAt(all, chain.end, names));
  if (!part) return null;
  const smaller = compare(part.value, scale.value) < 0;
  return { value: smaller ? add(chain.low, part.value) : multiply(chain.low, part.value), end: part.end };
}
