import { multiply } from "../../../lib/decimal.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { currencySign } from "../numerals/signs.ts";
import { scaleAt, suffixAt } from "../numerals/scales.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { endingAt, phrases, startingAt } from "../text/phrases.ts";
import { currencyForms, scaledForms, subunitForms } from "./currencyForms.ts";
import { isNear } from "./licences.ts";
import { measureAfter } from "./measures.ts";
import type { Unit, UnitMatch } from "./unit.ts";

const before = phrases([...scaledForms, ...currencyForms("before")], false);
/** Letters and names that stand before an amount only where nothing else can be meant. */
const letters = phrases(currencyForms("amounts"), false);
const names = phrases([...currencyForms("after"), ...subunitForms("words")], true);
const codes = phrases(currencyForms("symbols"), false);
const symbols = phrases([...scaledForms, ...currencyForms("symbols"), ...subunitForms("symbols")], false);
const afterScale = phrases(currencyForms("scaled"), true);
const regions = phrases(currencyForms("regions"), false);

/** The currency before the amount that starts at a piece: the “$” of “$3.2 billion”, the “dollars” of “dollars 3.2 billion”. */
export function currencyBefore(all: readonly Piece[], index: number): UnitMatch | null {
  return match(endingAt(before, all, index)) ?? (isAmount(all, index) ? looseBefore(all, index) : null);
}

function match(
  found: { readonly first: number; readonly end: number; readonly entry: Unit } | null,
): UnitMatch | null {
  return found && { first: found.first, end: found.end, unit: found.entry };
}

/** Matches “1,200” and “12,34,567”; not “1.5” or “1200”. */
export const groupedDigits = /,\d{3}(?:\.\d+)?$/;

const always = () => true;

/** Digits that no code or address has: “1,200”, “5m”, “5 million”. */
function isAmount(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (piece?.kind !== "digits") return false;
  return (
    groupedDigits.test(piece.text) ||
    scaleAt(all, index + 1) !== null ||
    suffixAt(all, index + 1, piece.text, always) !== null
  );
}

const determiners = new Set([...wordClass("determiner"), "a", "an", "per"]);

function looseBefore(all: readonly Piece[], index: number): UnitMatch | null {
  const letter = match(endingAt(letters, all, index));
  if (letter) return letter;
  const name = match(endingAt(names, all, index));
  if (!name || all[index]?.glued || determiners.has(lowerAt(all, name.first - 1))) return null;
  const end =
    (scaleAt(all, index + 1) ?? suffixAt(all, index + 1, lowerAt(all, index), always))?.end ?? index + 1;
  const counts = startingAt(names, all, end) ?? measureAfter(all, end, true) ?? pluralPhraseAt(all, end);
  return counts === null ? name : null;
}

/** The currency of an amount with a sign before it that says more: the “US” of “$75 US” and “Canadian” of “$5 million Canadian”. */
export function regionAfter(all: readonly Piece[], end: number): UnitMatch | null {
  const region = match(startingAt(regions, all, end));
  const next = region && all[region.end];
  return region && (!next || next.kind === "sign" || closings.has(next.lower)) ? region : null;
}

const closings = new Set([...wordClass("preposition"), "a", "an", "and", "or", "but", "each"]);

/** The currency after an amount: the “euros” of “422,000 euros”. `sure`: it has a scale word, or is paid. */
export function currencyAfter(all: readonly Piece[], end: number, sure: boolean): UnitMatch | null {
  const first = isJoint(all, end) ? end + 1 : end;
  const found =
    match(startingAt(names, all, first)) ??
    match(startingAt(symbols, all, first)) ??
    (sure ? match(startingAt(afterScale, all, first)) : null);
  // “50 Cent” is a musician
  if (!found || all[first]?.text === "Cent") return null;
  const single = found.end === first + 1 && all[first]?.text.length === 1;
  return single && !isSignAfter(all, first) ? null : { ...withScale(all, found), first };
}

/** “75 USD million” */
function withScale(all: readonly Piece[], found: UnitMatch): UnitMatch {
  const bare = all[found.first - 1]?.kind === "digits" && startingAt(codes, all, found.first) !== null;
  const scale = bare ? scaleAt(all, found.end) : null;
  if (!scale) return found;
  const { unit } = found;
  return { ...found, end: scale.end, unit: { ...unit, factor: multiply(unit.factor, scale.value) } };
}

/**
 * “25€” and “25 €”; but of “25 $30” the sign belongs to the next number, unless that has one of its own: “10 $ 30 $”; and
 * “25 p” is a page or a point, unless it is a price: “1.5 p”, “down 25 p at 1112 p”. “25c” are cents but where it is hot.
 */
function isSignAfter(all: readonly Piece[], index: number): boolean {
  if (all[index]?.text === "c")
    return all[index].glued && !isNear(all, { first: index, end: index + 1 }, degrees);
  if (all[index]?.glued) return true;
  if (all[index]?.text === "p") return isPrice(all, index);
  const next = all[index + 1];
  if (next?.kind !== "digits" || !currencySign.test(all[index]?.text ?? "")) return true;
  return (
    !next.glued && all[index + 2]?.text === all[index]?.text && !currencySign.test(lowerAt(all, index - 2))
  );
}

const degrees = wordClass("temperature");
const priced = new Set(["at", "to", "up", "down", "from", "by"]);

function isPrice(all: readonly Piece[], index: number): boolean {
  return (
    lowerAt(all, index - 1).includes(".") ||
    priced.has(lowerAt(all, index - 2)) ||
    lowerAt(all, index + 1) === "at"
  );
}
