import { compare, formatDecimal, integer, multiply, add, type Decimal } from "../../lib/decimal.ts";
import { boundsOf } from "./bounds.ts";
import { changesBefore, followsChange } from "./changes.ts";
import type { Quantity } from "./quantities.ts";
import { wordClass } from "./text/lists.ts";
import { isJoint, lowerAt, type Piece } from "./text/pieces.ts";

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
  }
  return amounts;
}

function single(quantity: Quantity, move: Amount["move"]): Amount {
  return { ...quantity, range: false, opening: null, lowInclusive: true, highInclusive: true, move };
}

type Connector = "hyphen" | "to" | "and" | "or" | "of";

/** What stands between two numbers, if it can make them a range. */
function connector(all: readonly Piece[], left: Amount, right: Quantity): Connector | null {
  const end = left.rateEnd;
  if (lowerAt(all, end) === "of" && right.first === end + 2)
    return determiners.has(lowerAt(all, end + 1)) ? "of" : null;
  // “18- to 24-year-old”, “10-to-15-minute”
  if (lowerAt(all, end) === "-" && lowerAt(all, end + 1) === "to" && right.first === end + 2) return "to";
  if (isJoint(all, end) && lowerAt(all, end + 1) === "to" && isJoint(all, end + 2) && right.first === end + 3)
    return "to";
  // “200,000 to-260,000”
  if (lowerAt(all, end) === "to" && lowerAt(all, end + 1) === "-" && right.first === end + 2) return "to";
  if (right.first !== end + 1) return null;
  // between spaces a dash opens a remark, unless the unit is still to come: “25 – 40 minutes”
  const open = left.unit === null && (right.unit !== null || isDigits(left, right));
  const spaced = spacedDashes.has(lowerAt(all, end)) && open;
  if (isJoint(all, end) || spaced) return "hyphen";
  const word = lowerAt(all, end);
  if (word === "through") return "to";
  return word === "to" || word === "and" || word === "or" ? word : null;
}

const spacedDashes = new Set(["–", "-", "−"]);

function isDigits(left: Quantity, right: Quantity): boolean {
  return left.numeral.form === "digits" && right.numeral.form === "digits" && !right.joined;
}

/** The one amount that two numbers make together, or two that share a unit; null if they have nothing to do with each other. */
function join(all: readonly Piece[], left: Amount, right: Quantity): readonly Amount[] | null {
  const bounded = left.range ? null : bound(all, left, right);
  if (bounded) return [bounded];
  const link = connector(all, left, right);
  if (!link || left.range || !isPlain(left) || !isPlain(right)) return null;
  if (link === "to" && isStep(all, left, right)) return null;
  const between = betweenBefore(all, left.first);
  if (link === "and" && between === null) return listed(left, right);
  if (link === "of") return shared(left, right);
  const [from, to] = [withUnitOf(left, right), withUnitOf(right, left)];
  if (!from || !to || from.unit?.code !== to.unit?.code) return null;
  const low = inScale(from, to);
  const rises = compare(low, to.low) < 0;
  if (link === "to" && (isMove(all, left, right) || isFall(all, left, rises)))
    return [single(from, "from"), single(to, "to")];
  if (link === "to" && (!rises || isDelta(all, left, right)))
    return from.unit ? [single(from, null), single(to, null)] : null;
  if (link === "or" && !isNextInteger(from, to)) return listed(left, right);
  if (!rises) return null;
  const opening = link === "or" ? null : between;
  return [{ ...single(to, null), first: from.first, from: left.from, low, range: true, opening }];
}

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

/** “45 and 50 mg”: two amounts with one unit. */
function listed(left: Amount, right: Quantity): readonly Amount[] | null {
  const after =
    right.unitRange !== null && right.unitRange.first >= right.numeral.end && right.kind !== "age";
  const named =
    left.kind === "count" && after && left.end === right.first - 1 ? withUnitOf(left, right) : null;
  return named && [single({ ...named, unitRange: null }, null), single(right, null)];
}

const determiners = wordClass("determiner");

/** “90 million of the 2 billion euros” are shekels too. */
function shared(part: Amount, whole: Quantity): readonly Amount[] | null {
  const named = part.kind === "count" && whole.unit?.kind === "money" ? withUnitOf(part, whole) : null;
  return named && [single({ ...named, unitRange: null }, null), single(whole, null)];
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

/** “increased from 4 to 6”, but not “ranges from 4 to 6”. */
function isMove(all: readonly Piece[], left: Amount, right: Quantity): boolean {
  const opening = left.first - 1;
  return lowerAt(all, opening) === "from" && left.end < right.first && changesBefore(all, opening);
}

/** “went from 48 to 41”: from more to less nothing but a fall leads. */
function isFall(all: readonly Piece[], left: Amount, rises: boolean): boolean {
  return !rises && lowerAt(all, left.first - 1) === "from";
}

/** “rose 8% to 3.65”: what it rose to is no percentage. */
function isStep(all: readonly Piece[], left: Amount, right: Quantity): boolean {
  return left.unit?.kind === "percent" && right.unit === null && followsChange(all, left.first);
}

/** “rose 5% to 7%” is a step and where it led; of “rose 5 to 7%” the unit comes once, so it is a range. */
function isDelta(all: readonly Piece[], left: Amount, right: Quantity): boolean {
  if (!left.unit || !right.unitRange) return false;
  return (left.numeral.scale !== null || right.numeral.scale === null) && followsChange(all, left.first);
}

/** The quantity with the unit of the other end where it has none: “5 to 10 percent”, “$2-3 million”. */
function withUnitOf(quantity: Quantity, other: Quantity): Quantity | null {
  if (quantity.unit || !other.unit) return quantity;
  if (quantity.joined || quantity.numeral.form === "fraction") return null;
  const { unit, kind, unitRange, perUnit } = other;
  const [low, high] = [multiply(quantity.low, unit.factor), multiply(quantity.high, unit.factor)];
  return { ...quantity, unit, kind, low, high, unitRange, perUnit };
}

/** “2 to 3 million” starts at two million; “500 to 1 million” at five hundred. */
function inScale(low: Quantity, high: Quantity): Decimal {
  const scale = high.numeral.scale;
  if (!scale || low.numeral.scale) return low.low;
  const scaled = multiply(low.low, scale);
  return compare(scaled, high.low) < 0 ? scaled : low.low;
}

/** “one or two”, “3 or 4 years”; “5 or 200” are two numbers. */
function isNextInteger(low: Quantity, high: Quantity): boolean {
  const next = add(low.numeral.low, integer(1));
  return compare(next, high.numeral.low) === 0 && !formatDecimal(low.numeral.low).includes(".");
}
