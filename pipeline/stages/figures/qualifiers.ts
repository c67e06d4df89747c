import type { FigureRow } from "../../lib/rows.generated.ts";
import { readTable } from "../../lib/tables.ts";
import { lowerAt, type Piece, type Range } from "./text/pieces.ts";
import { endingAt, phrases, startingAt } from "./text/phrases.ts";

/** What is said of the side of a number on which the amount lies, and where. */
export interface Qualifier extends Range {
  readonly value: FigureRow["qualifier"];
  /** False for a verb (“surpassed 40,000”), which stays outside the figure's text. */
  readonly inText: boolean;
  readonly change: FigureRow["change"];
}

const values = ["about", "nearly", "more_than", "at_least", "less_than", "at_most", "up_to"] as const;
const rows = readTable("qualifiers");
const before = phrases(listed("before"), true);
const after = phrases(listed("after"), true);
const verbs = phrases(listed("verb"), true);

type Entry = Omit<Qualifier, "first" | "end">;

function listed(side: string): readonly (readonly [string, Entry])[] {
  return rows.flatMap((row) => {
    const value = values.find((known) => known === row.qualifier);
    if (value === undefined)
      throw new RangeError(`qualifiers.csv: ${row.phrase ?? ""} has no known qualifier`);
    const change = row.change === "up" ? "up" : "none";
    return row.side === side ? [[row.phrase ?? "", { value, inText: side !== "verb", change }] as const] : [];
  });
}

/** The qualifier that ends right before an index: the “over” of “Over 1,200”. */
export function qualifierBefore(all: readonly Piece[], index: number): Qualifier | null {
  const match = endingAt(before, all, index);
  if (!match) return null;
  const goesUp = match.entry.value === "up_to" && motions.has(lowerAt(all, match.first - 1));
  return goesUp ? null : { ...match.entry, first: match.first, end: match.end };
}

const motions = new Set(["went", "goes", "go", "gone", "moved", "moves"]);

/** The qualifier of a number between two indices: words before or after it, or a verb before it. */
export function qualifierOf(all: readonly Piece[], first: number, end: number): Qualifier | null {
  const match = startingAt(after, all, end);
  // “5 or more than 6” are two numbers
  const closes = match !== null && lowerAt(all, match.end) !== "than";
  const behind = closes ? { ...match.entry, first: match.first, end: match.end } : null;
  const ahead = qualifierBefore(all, first);
  // “about 500 or more” are at least 500
  return (ahead?.value === "about" ? behind : null) ?? ahead ?? behind ?? verbBefore(all, first);
}

function verbBefore(all: readonly Piece[], first: number): Qualifier | null {
  const match = endingAt(verbs, all, lowerAt(all, first - 1) === "the" ? first - 1 : first);
  return match && { ...match.entry, first: match.first, end: match.end };
}
