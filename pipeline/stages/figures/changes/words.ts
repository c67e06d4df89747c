import { readTable } from "../../../lib/tables.ts";
import type { Amount } from "../ranges.ts";
import { items, wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import type { Link } from "./lead.ts";

/** A word for a rise or fall. */
export interface ChangeWord {
  readonly direction: "up" | "down" | "either";
  readonly place: "verb" | "noun" | "adverb" | "comparative";
  /** The amounts that it changes where nothing but “of” stands between them. */
  readonly direct: Kinds;
  /** The amounts that it changes behind “by”, “to” or “from”. */
  readonly moved: Kinds;
}

type Kinds = "any" | "bare" | "amount" | "share" | "price" | "none";

/** The words for changes that stand in one place, by their forms. */
type ChangeWords = ReadonlyMap<string, ChangeWord>;

const directions = ["up", "down", "either"] as const;
const places = ["verb", "noun", "adverb", "comparative"] as const;
const kinds = ["any", "bare", "amount", "share", "price", "none"] as const;

/** Throws a RangeError for a cell with another value. */
function oneOf<Value extends string>(known: readonly Value[], cell: string | undefined): Value {
  const found = known.find((value) => value === cell);
  if (found === undefined) throw new RangeError(`changeWords.csv: unknown value “${cell ?? ""}”`);
  return found;
}

const entries = readTable("changeWords").flatMap((row) => {
  const word: ChangeWord = {
    direction: oneOf(directions, row.direction),
    place: oneOf(places, row.place),
    direct: oneOf(kinds, row.direct),
    moved: oneOf(kinds, row.moved),
  };
  return items(row.words).map((form) => [form, word] as const);
});

function standing(place: ChangeWord["place"]): ChangeWords {
  return new Map(entries.filter(([, word]) => word.place === place));
}

const verbs = standing("verb");
const nouns = standing("noun");
const adverbs = standing("adverb");
const comparatives = standing("comparative");

/** Verbs whose “up” or “down” tells of no rise or fall: “make up 5%”, “boils down to $3”. */
const particleVerbs = wordClass("particle-verb");

/** The words for a change at an index that can stand before a number. */
export function wordsBefore(all: readonly Piece[], index: number): readonly ChangeWord[] {
  const form = lowerAt(all, index);
  const adverb = particleVerbs.has(lowerAt(all, index - 1)) ? undefined : adverbs.get(form);
  return [verbs.get(form), adverb, nouns.get(form), comparatives.get(form)].filter(
    (word) => word !== undefined,
  );
}

/** Which way a verb at an index goes; null where there is none or it goes either. */
export function directionAt(all: readonly Piece[], index: number): "up" | "down" | null {
  const direction = verbs.get(lowerAt(all, index))?.direction ?? "either";
  return direction === "either" ? null : direction;
}

/** The word at an index that says behind a number that it rose or fell: the “higher” of “5% higher”. */
export function adverbAfter(all: readonly Piece[], index: number): ChangeWord | null {
  if (payments.has(lowerAt(all, index + 1))) return null;
  return comparatives.get(lowerAt(all, index)) ?? adverbs.get(lowerAt(all, index)) ?? null;
}

/** “20% down payment”, “$5 up front” */
const payments = new Set(["payment", "payments", "front"]);

/** True for the word of a change behind its size: “a 10% drop from 95%”, “3% higher at $5”. */
export function saysChange(all: readonly Piece[], index: number): boolean {
  return nounAt(all, index) !== null || adverbAfter(all, index) !== null;
}

/** The noun for a change at an index: the “drop” of “a 3% drop”. */
export function nounAt(all: readonly Piece[], index: number): ChangeWord | null {
  return nouns.get(lowerAt(all, index)) ?? null;
}

/** True if a word says of an amount that it changes, with a link between them. */
export function governs(word: ChangeWord, link: Link, all: readonly Piece[], amount: Amount): boolean {
  if (link === "of") return word.place === "noun" && sizes(word, all, amount);
  if (word.place === "comparative" && link !== "by") return false;
  if (link === "from") return word.moved !== "none";
  if (link === "at" && plainKinds.has(amount.kind)) return false;
  if (link !== null) return word.direction !== "either" && admits(word.moved, all, amount);
  const stands = word.place === "verb" || word.place === "adverb";
  return stands && !isAttribute(all, amount) && admits(word.direct, all, amount);
}

/** True for a duration, and for a measure that describes a noun: “dropped 5 kg parcels”. */
function isAttribute(all: readonly Piece[], amount: Amount): boolean {
  if (amount.kind !== "measure") return amount.kind === "duration";
  const next = lowerAt(all, amount.rateEnd);
  return (
    all[amount.rateEnd]?.kind === "word" &&
    !functionWords.has(next) &&
    !timeWords.has(next) &&
    !adverb.test(next)
  );
}

const timeWords = wordClass("time-noun");

/** Matches “sharply”; not “fly”. */
export const adverb = /^\p{L}{3,}ly$/u;

/** True if an amount can be the size of what a noun names: “a drop of 3%”, but “a hike of 3 miles”, “a five-year decline”. */
export function sizes(noun: ChangeWord, all: readonly Piece[], amount: Amount): boolean {
  const walked = amount.kind === "measure" && noun.direct !== "any";
  return !walked && amount.kind !== "duration" && admits(noun.direct, all, amount);
}

function admits(kinds: Kinds, all: readonly Piece[], amount: Amount): boolean {
  const share = isShare(amount);
  if (kinds === "price") return share || (amount.kind === "money" && isPrice(all, amount));
  if (kinds === "bare") return amount.kind !== "age" && (amount.kind !== "count" || isBare(all, amount));
  if (kinds === "amount") return !plainKinds.has(amount.kind) || isPoints(all, amount);
  return kinds === "any" ? amount.kind !== "age" : kinds === "share" && share;
}

/** True for percent and percentage points. */
export function isShare({ kind }: Amount): boolean {
  return kind === "percent" || kind === "percentage_points";
}

const plainKinds = new Set(["count", "duration", "age"]);
const pointWords = new Set(["point", "points"]);

function isPoints(all: readonly Piece[], amount: Amount): boolean {
  return amount.kind === "count" && pointWords.has(lowerAt(all, amount.end));
}

const functionWords = wordClass("function");

/** True if a number stands without the noun that it counts: “raised to 40”, but “raised by 40 senators”. */
export function isBare(all: readonly Piece[], amount: Amount): boolean {
  return all[amount.end]?.kind !== "word" || functionWords.has(lowerAt(all, amount.end));
}

const priceLinks = new Set(["to", "at"]);
const smallUnits = new Set(["cent", "cents", "sen", "pence", "p", "¢"]);

/** “3 cents”, “$3 to $50”: what the price of a stock changes by, not what a firm earns or loses. */
function isPrice(all: readonly Piece[], amount: Amount): boolean {
  return priceLinks.has(lowerAt(all, amount.rateEnd)) || smallUnits.has(lowerAt(all, amount.end - 1));
}
