import type { FigureRow } from "../../lib/rows.generated.ts";
import { readTable } from "../../lib/tables.ts";
import { directionAt } from "./changes/words.ts";
import { startsNumber } from "./numerals/words.ts";
import { isPlaceOrTime, isTaken } from "./prepositions.ts";
import type { Amount } from "./ranges.ts";
import { wordClass } from "./text/lists.ts";
import { isJoint, lowerAt, type Piece, type Range } from "./text/pieces.ts";
import { endingAt, phrases, startingAt, type Match } from "./text/phrases.ts";

/** What is said of the side of a number on which the amount lies, and where. */
export interface Qualifier extends Range {
  readonly value: FigureRow["qualifier"];
  /** False for a verb (“surpassed 40,000”), which stays outside the figure's text. */
  readonly inText: boolean;
  /** All its words, with the number between them where they stand on both sides: “less than 5 or equal”. */
  readonly whole: Range;
  readonly change: FigureRow["change"];
}

const values = ["about", "nearly", "more_than", "at_least", "less_than", "at_most", "up_to"] as const;
/** Sides whose phrases stay outside the figure's text. */
const outside = new Set(["verb", "mark"]);
const rows = readTable("qualifiers");
const before = phrases(listed("before"), true);
const after = phrases(listed("after"), true);
const joined = phrases(listed("joined"), true);
const verbs = phrases(listed("verb"), true);
const markVerbs = phrases(listed("mark"), true);

type Entry = Omit<Qualifier, "first" | "end" | "whole">;

function listed(side: string): readonly (readonly [string, Entry])[] {
  return rows.flatMap((row) => {
    const value = values.find((known) => known === row.qualifier);
    if (value === undefined)
      throw new RangeError(`qualifiers.csv: ${row.phrase ?? ""} has no known qualifier`);
    const change = row.change === "up" ? "up" : "none";
    return row.side === side
      ? [[row.phrase ?? "", { value, inText: !outside.has(side), change }] as const]
      : [];
  });
}

/** The qualifier that ends right before an index: the “over” of “Over 1,200”. */
export function qualifierBefore(all: readonly Piece[], index: number): Qualifier | null {
  // “over-65s”
  const match =
    endingAt(before, all, index) ?? (isJoint(all, index - 1) ? endingAt(before, all, index - 1) : null);
  if (!match || isTaken(all, match)) return null;
  const goesUp = lowerAt(all, match.first) === "up" && motions.has(lowerAt(all, match.first - 1));
  return goesUp ? null : qualifier(match);
}

const motions = wordClass("motion");

function qualifier({ entry, first, end }: Match<Entry>): Qualifier {
  return { ...entry, first, end, whole: { first, end } };
}

/** The qualifier of an amount: words before or after its number, on both sides, or a verb before it. */
export function qualifierOf(all: readonly Piece[], amount: Amount): Qualifier | null {
  const { first, end } = amount;
  const behind = qualifierAfter(all, amount);
  const found = qualifierBefore(all, first);
  const ahead = found && !isPlaceOrTime(all, found, amount) ? found : null;
  const both = ahead && withEqual(all, ahead, end);
  // “about 500 or more” are at least 500
  return both ?? (ahead?.value === "about" ? behind : null) ?? ahead ?? behind ?? verbBefore(all, amount);
}

const equalBefore = listOf(["equal to", "equals"]);
const equalAfter = listOf(["or equal", "or equal to"]);

function listOf(forms: readonly string[]) {
  return phrases(
    forms.map((form) => [form, form] as const),
    true,
  );
}

/** The “or more” of “500 or more”, “equal to 500 or more”; “5 or more than 6” are two numbers. */
function qualifierAfter(all: readonly Piece[], { first, end, numeral }: Amount): Qualifier | null {
  const match = startingAt(after, all, end) ?? suffixAt(all, numeral.end);
  if (!match) return null;
  const goesOn = all[match.end]?.kind === "digits" || startsNumber(lowerAt(all, match.end));
  if (lowerAt(all, match.end) === "than" || (lowerAt(all, match.end - 1) === "than" && goesOn)) return null;
  const opening = endingAt(equalBefore, all, first);
  return { ...qualifier(match), whole: { first: opening?.first ?? match.first, end: match.end } };
}

const inclusive: ReadonlyMap<Qualifier["value"], Qualifier["value"]> = new Map([
  ["more_than", "at_least"],
  ["less_than", "at_most"],
]);

/** “less than 500 or equal to that” is at most 500. */
function withEqual(all: readonly Piece[], ahead: Qualifier, end: number): Qualifier | null {
  const value = inclusive.get(ahead.value);
  const match = value && startingAt(equalAfter, all, end);
  return match ? { ...ahead, value, whole: { first: ahead.first, end: match.end } } : null;
}

/** “15-plus years”, “100-odd people”, “10+ miles” */
function suffixAt(all: readonly Piece[], index: number): Match<Entry> | null {
  if (lowerAt(all, index) === "+") return startingAt(after, all, index);
  return isJoint(all, index) ? startingAt(joined, all, index + 1) : null;
}

const marks = wordClass("mark");

function verbBefore(all: readonly Piece[], { first, end }: Amount): Qualifier | null {
  const start = lowerAt(all, first - 1) === "the" ? first - 1 : first;
  const match =
    endingAt(verbs, all, start) ?? (marks.has(lowerAt(all, end)) ? endingAt(markVerbs, all, start) : null);
  return match ? qualifier(match) : crossing(all, first);
}

/** “surged past $1 billion” */
function crossing(all: readonly Piece[], first: number): Qualifier | null {
  if (lowerAt(all, first - 1) !== "past") return null;
  const direction = directionAt(all, first - 2);
  if (direction === null) return null;
  const value = direction === "up" ? "more_than" : "less_than";
  const entry: Entry = { value, change: direction, inText: false };
  return qualifier({ entry, first: first - 1, end: first });
}
