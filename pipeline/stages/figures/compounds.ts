import { add, compare, decimalOf, integer, multiply, type Decimal } from "../../lib/decimal.ts";
import type { Quantity } from "./quantities.ts";
import type { Numeral } from "./numerals/numeral.ts";
import { wordClass } from "./text/lists.ts";
import { isJoint, lowerAt, type Piece } from "./text/pieces.ts";
import type { Unit } from "./units/unit.ts";

/** How many of the smaller unit make one of the larger: the sum is said in the smaller one, where it is exact. */
const pairs: ReadonlyMap<string, number> = new Map([
  ["[ft_i] [in_i]", 12],
  ["a mo", 12],
  ["wk d", 7],
  ["d h", 24],
  ["h min", 60],
  ["min s", 60],
  ["[lb_av] [oz_av]", 16],
  ["[stone_av] [lb_av]", 14],
]);

/** Joins the two numbers of one amount: “5 feet 2 inches”, “ten dollars and 45 cents”, “15 dollars 50”, “two years and a half”. */
export function joinCompounds(all: readonly Piece[], quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const sum = last && follows(all, last, quantity) ? sumOf(all, last, quantity) : null;
    if (sum) joined.splice(-1, 1, sum);
    else joined.push(quantity);
  }
  return joined;
}

/** The point is that of an abbreviation: “7 lbs. 3 oz.” */
const connectors = new Set(["and", ",", "."]);

const functionWords = wordClass("function");

/** The “half” of “two years and a half” and “an hour and a half”, with nothing behind it that it may be a half of. */
export function isAndHalf(all: readonly Piece[], { first, end, form }: Numeral): boolean {
  const half = form === "fraction" && end === first + 1 && lowerAt(all, first) === "half";
  if (!half || lowerAt(all, first - 1) !== "a" || lowerAt(all, first - 2) !== "and") return false;
  const next = all[end];
  return next?.kind !== "word" ? !isJoint(all, end) : next.lower !== "of" && functionWords.has(next.lower);
}

/** Side by side, or with an “and”, a comma, a point or a joining hyphen between them. */
function follows(all: readonly Piece[], left: Quantity, right: Quantity): boolean {
  const gap = right.first - left.rateEnd - (isAndHalf(all, right.numeral) ? 1 : 0);
  if (left.rateEnd !== left.end || gap > 1 || lowerAt(all, left.first - 1) === "between") return false;
  const sign = lowerAt(all, left.end);
  return gap === 0 || (gap === 1 && (connectors.has(sign) || isJoint(all, left.end)));
}

function sumOf(all: readonly Piece[], left: Quantity, right: Quantity): Quantity | null {
  if (!left.unit || left.numeral.form === "vague" || right.numeral.form === "vague") return null;
  if (isAndHalf(all, right.numeral) && right.unit === null)
    return joined(left, right, add(left.low, multiply(right.low, left.unit.factor)), left.unit);
  if (left.unit.kind === "money") return moneyOf(all, left, right);
  const short = heightOf(all, left, right) ?? minutesOf(left, right);
  if (short) return short;
  const factor = pairs.get(`${left.unit.code} ${right.unit?.code ?? ""}`);
  const fits = factor !== undefined && compare(right.low, integer(factor)) < 0;
  return fits && isWhole(left)
    ? joined(left, right, add(multiply(left.low, integer(factor)), right.low))
    : null;
}

const inch = {
  code: "[in_i]",
  name: "inch",
  kind: "measure",
  system: "ucum",
  factor: integer(1),
  assumed: false,
} as const;
const foot = integer(12);
const minute = { ...inch, code: "min", name: "minute", kind: "duration" } as const;
const hour = integer(60);

/** “2h 30m”: behind hours the metres are minutes. */
function minutesOf(left: Quantity, right: Quantity): Quantity | null {
  const times = left.unit?.code === "h" && right.unit?.code === "m" && isWhole(left);
  if (!times || compare(right.low, hour) >= 0) return null;
  return joined(left, right, add(multiply(left.low, hour), right.low), minute);
}

const loneFeet = new Set(["ft", "foot"]);

/** “6-foot-4”, “6ft 4” and “6 foot 4”: the inches go without their name. */
function heightOf(all: readonly Piece[], left: Quantity, right: Quantity): Quantity | null {
  const bare =
    right.unit === null && right.kind === "count" && isWhole(right) && compare(right.low, foot) < 0;
  if (left.unit?.code !== "[ft_i]" || !bare || !isWhole(left)) return null;
  const hyphened = isJoint(all, left.end) && isJoint(all, left.numeral.end);
  const short =
    right.first === left.end && loneFeet.has(lowerAt(all, left.end - 1)) && endsHere(all, right.end);
  return hyphened || short ? joined(left, right, add(multiply(left.low, foot), right.low), inch) : null;
}

const [tenth, hundredth] = [decimalOf("0.1"), decimalOf("0.01")];

function moneyOf(all: readonly Piece[], left: Quantity, right: Quantity): Quantity | null {
  if (left.unitRange === null || left.numeral.scale !== null || left.unitRange.first < left.numeral.first)
    return null;
  // “3 euros and 20 cents”: whose cents they are the euros tell
  const same =
    right.unit?.code === left.unit?.code || (right.kind === "money" && right.unit?.assumed === true);
  const part = right.unit && left.unit && compare(right.unit.factor, left.unit.factor) < 0;
  if (same && part && isWhole(left))
    return joined(left, right, add(left.low, right.low), sharedUnit(left, right));
  if (right.unit !== null || right.first !== left.end || !endsHere(all, right.end)) return null;
  const factor = restFactor(left, right);
  return factor && joined(left, right, add(left.low, multiply(right.low, factor)), left.unit);
}

/** The unit of the whole, with the factor of the last part. */
function sharedUnit(left: Quantity, right: Quantity): Unit | null {
  return left.unit && right.unit && { ...left.unit, factor: right.unit.factor };
}

/** What a last number without a unit is counted in: hundredths in “15 dollars 50”, and in “five mao five”. */
function restFactor(left: Quantity, right: Quantity): Decimal | null {
  const { low, numeral } = right;
  if (numeral.scale !== null || low.exponent !== 0 || low.mantissa < 1n || low.mantissa > 99n) return null;
  const inTenths = left.unit !== null && compare(left.unit.factor, tenth) === 0;
  if (inTenths) return low.mantissa < 10n ? hundredth : null;
  const inWholes = left.unit !== null && compare(left.unit.factor, integer(1)) === 0;
  return inWholes && isWhole(left) && low.mantissa > 9n ? hundredth : null;
}

function isWhole({ numeral }: Quantity): boolean {
  return numeral.low.exponent >= 0;
}

function endsHere(all: readonly Piece[], index: number): boolean {
  const next = all[index];
  return next === undefined || next.kind === "sign" || next.lower === "more" || next.lower === "tall";
}

function joined(left: Quantity, right: Quantity, value: Decimal, unit = right.unit): Quantity {
  return { ...right, first: left.first, from: left.from, unit, kind: left.kind, low: value, high: value };
}
