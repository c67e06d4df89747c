import { add, compare, integer, multiply, negate } from "../../lib/decimal.ts";
import { boundsOf } from "./bounds.ts";
import { followsChange, moveCue } from "./changes/cues.ts";
import { connector } from "./connectors.ts";
import { qualifierBefore } from "./qualifiers.ts";
import type { Quantity } from "./quantities.ts";
import {
  inScale,
  isNextInteger,
  itemOf,
  listed,
  partOf,
  sidesOf,
  startInScale,
  withUnitOf,
} from "./sharing.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";
import { phrases, startingAt } from "./text/phrases.ts";

/** A quantity, or two that are the ends of a range. */
export interface Amount extends Quantity {
  /** True if `low` and `high` are printed as two numbers. */
  readonly range: boolean;
  /** Index of the “between” that opens the range, or null. */
  readonly opening: number | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
  /** Place in “from A to B” where the two are the ends of a change and no range. */
  readonly move: "from" | "to" | null;
}

/** Joins the ends of ranges: “5% to 10%”, “between 3 and 5”, “15-20”, “one or two”. */
export function joinRanges(all: readonly Piece[], quantities: readonly Quantity[]): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const quantity of quantities) {
    const last = amounts.at(-1);
    const joined = last && join(all, last, quantity);
    if (joined) amounts.splice(-1, 1, ...joined);
    else amounts.push(single(quantity, null));
    shareBackwards(all, amounts);
  }
  return amounts;
}

/** Gives the last amount's unit to those before it that lack it: “40, 50 or 60 dollars”, “from 11 to 14-18 billion euros”. */
function shareBackwards(all: readonly Piece[], amounts: Amount[]): void {
  for (let at = amounts.length - 2; at >= 0; at--) {
    const [left, right] = [amounts[at], amounts[at + 1]];
    if (!left || !right) return;
    if (left.unit && left.unitRange === null) continue;
    const named = startOf(left, right) ?? itemOf(all, left, right);
    if (!named) return;
    amounts[at] = { ...left, ...named };
  }
}

/** The start of a change that ends in a range. */
function startOf(left: Amount, right: Amount): Quantity | null {
  const start = left.move === "from" && right.range && left.unit === null ? withUnitOf(left, right) : null;
  const low = start && inScale(start, right);
  return low && { ...start, low, high: low };
}

/** Each field by name: V8 adds fields to a copy slowly. */
function single(quantity: Quantity, move: Amount["move"]): Amount {
  const { first, end, low, high, numeral, unit, unitRange, kind, counts, perUnit, rateEnd, joined, from } =
    quantity;
  return {
    first,
    end,
    low,
    high,
    numeral,
    unit,
    unitRange,
    kind,
    counts,
    perUnit,
    rateEnd,
    joined,
    from,
    range: false,
    opening: null,
    lowInclusive: true,
    highInclusive: true,
    move,
  };
}

/** The one amount that two numbers make together, or two that share a unit; null if they have nothing to do with each other. */
function join(all: readonly Piece[], left: Amount, right: Quantity): readonly Amount[] | null {
  const bounded = left.range ? null : (bound(all, left, right) ?? toleranceOf(all, left, right));
  if (bounded) return [bounded];
  const link = connector(all, left, right);
  if (!link || left.range || !isPlain(left) || !isPlain(right)) return null;
  if (link === "to" && isStep(all, left, right)) return null;
  const between = betweenBefore(all, left.first);
  if (link === "and" && between === null) return bothSingle(listed(left, right));
  if (link === "of") return bothSingle(partOf(left, right));
  if (link === "by") return bothSingle(sidesOf(left, right));
  const [from, to] = [withUnitOf(left, right), withUnitOf(right, left)];
  if (!from || !to || from.unit?.code !== to.unit?.code) return null;
  const low = link === "to" ? startInScale(all, from, to) : inScale(from, to);
  const rises = compare(low, to.low) < 0;
  if (link === "to" && (isMove(all, left, right) || isFall(all, left, rises)))
    return [single({ ...from, low, high: low }, "from"), single(to, "to")];
  const below = compare(from.low, nothing) < 0 && compare(to.low, nothing) < 0;
  if (link === "to" && ((!rises && !below) || isDelta(all, left, right)))
    return from.unit ? [single(from, null), single(to, null)] : null;
  if (link === "or" && !isNextInteger(from, to)) return bothSingle(listed(left, right));
  if (!rises && ((!below && between === null) || compare(low, to.low) === 0)) return null;
  const opening = link === "or" ? null : between;
  const ends = rises ? { low, high: to.high } : { low: to.low, high: low };
  return [{ ...single(to, left.move), first: from.first, from: left.from, ...ends, range: true, opening }];
}

const nothing = integer(0);

function bothSingle(pair: readonly Quantity[] | null): readonly Amount[] | null {
  return pair?.map((quantity) => single(quantity, null)) ?? null;
}

/** “9.8 ± 0.3”, “40% plus or minus 3%”: an amount with its margin. */
function toleranceOf(all: readonly Piece[], left: Amount, right: Quantity): Amount | null {
  const sign = startingAt(margins, all, left.rateEnd);
  if (sign?.end !== right.first || !isPlain(left) || !isPlain(right)) return null;
  const [middle, margin] = [withUnitOf(left, right), withUnitOf(right, left)];
  if (!middle || !margin || middle.unit?.code !== margin.unit?.code) return null;
  const [low, high] = [add(middle.low, negate(margin.low)), add(middle.low, margin.low)];
  const place = { end: right.end, rateEnd: right.rateEnd, perUnit: right.perUnit ?? left.perUnit };
  return { ...single(middle, null), ...place, low, high, range: true };
}

const margins = phrases(
  ["±", "+/-", "+-", "+/−", "plus or minus", "plus/minus", "give or take"].map(
    (sign) => [sign, sign] as const,
  ),
  true,
);

/** “more than 12 and less than 50” */
function bound(all: readonly Piece[], left: Amount, right: Quantity): Amount | null {
  if (!isPlain(left) || !isPlain(right)) return null;
  const bounds = boundsOf(all, left, right);
  if (!bounds) return null;
  const { low, high, opening, lowInclusive, highInclusive } = bounds;
  const [from, to] = [withUnitOf(low, high), withUnitOf(high, low)];
  if (!from || !to || from.unit?.code !== to.unit?.code) return null;
  const place = { first: left.first, end: right.end, rateEnd: right.rateEnd, from: left.from };
  const interval = { low: from.low, high: to.high, range: true, opening, lowInclusive, highInclusive };
  return { ...single(to, null), ...place, ...interval };
}

function isPlain(quantity: Quantity): boolean {
  const plain = compare(quantity.low, quantity.high) === 0 && quantity.counts === null;
  return plain && quantity.numeral.form !== "vague";
}

/** The index of the “between” before a number, also of “between the ages of 14 and 19”. */
function betweenBefore(all: readonly Piece[], first: number): number | null {
  const ages = lowerAt(all, first - 1) === "of" && lowerAt(all, first - 2) === "ages";
  const at = ages ? first - 4 : first - 1;
  return lowerAt(all, at) === "between" ? at : null;
}

/** “increased from 4 to 6”, but not “ranges from 4 to 6”, nor “from 4 to 6% to 2%”. */
function isMove(all: readonly Piece[], left: Amount, right: Quantity): boolean {
  const opening = left.first - 1;
  const goesOn = lowerAt(all, right.rateEnd) === "to" && all[right.rateEnd + 1]?.kind === "digits";
  return (
    lowerAt(all, opening) === "from" && left.end < right.first && !goesOn && moveCue(all, opening) !== null
  );
}

/** “went from 48 to 41”: from more to less nothing but a fall leads. */
function isFall(all: readonly Piece[], left: Amount, rises: boolean): boolean {
  return !rises && lowerAt(all, left.first - 1) === "from";
}

/** “rose 8% to 3.65”: what it rose to is no percentage; and of “rose by 20 to 480” the numbers lie too far apart for a range. */
function isStep(all: readonly Piece[], left: Amount, right: Quantity): boolean {
  if (right.unit !== null || !isChange(all, left)) return false;
  const apart = compare(multiply(left.low, integer(widest)), right.low) < 0;
  const scaled = left.numeral.scale === null && right.numeral.scale !== null;
  return left.unit?.kind === "percent" || (left.unit === null && !scaled && apart);
}

/** How many times the lower end the upper end of a range may be. */
const widest = 5;

/** “rose 5% to 7%” is a step and where it led; of “rose 5 to 7%” the unit comes once, so it is a range. */
function isDelta(all: readonly Piece[], left: Amount, right: Quantity): boolean {
  if (!left.unit || !right.unitRange) return false;
  return (left.numeral.scale !== null || right.numeral.scale === null) && isChange(all, left);
}

function isChange(all: readonly Piece[], { first }: Amount): boolean {
  return followsChange(all, qualifierBefore(all, first)?.first ?? first);
}
