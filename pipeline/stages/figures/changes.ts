import type { FigureRow } from "../../lib/rows.generated.ts";
import { readTable } from "../../lib/tables.ts";
import { items } from "./text/lists.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";
import type { Amount } from "./ranges.ts";

/** Whether an amount is the size or the result of a rise or fall, and which. */
export interface Change {
  readonly change: FigureRow["change"];
  readonly role: FigureRow["change_role"];
}

interface ChangeWord {
  readonly direction: "up" | "down";
  readonly amountsOnly: boolean;
}

const rows = readTable("changeWords");
const before = listed("before");
const after = listed("after");

function listed(place: string): ReadonlyMap<string, ChangeWord> {
  const chosen = rows.filter((row) => row.place === place || row.place === "both");
  return new Map(chosen.flatMap((row) => items(row.words).map((word) => [word, entry(row)] as const)));
}

function entry(row: Readonly<Record<string, string>>): ChangeWord {
  return { direction: row.direction === "up" ? "up" : "down", amountsOnly: row.kinds === "amount" };
}

/** How many words may stand between the word for a change and the number. */
const reach = 5;
/** A rise may be told farther from “from 9 to 10” than from a single number. */
const moveReach = 12;
const between = new Set([
  "to",
  "from",
  "at",
  "by",
  "of",
  "as",
  "a",
  "an",
  "the",
  "another",
  "further",
  "only",
  "just",
]);

/** Matches “sharply”; not “fly”. */
export const adverb = /^\p{L}{3,}ly$/u;

/** True if a word for a change stands before the “from” at an index. */
export function changesBefore(all: readonly Piece[], index: number): boolean {
  return all.slice(Math.max(0, index - moveReach), index).some((piece) => before.has(piece.lower));
}

/** True if a word for a change stands before the number at an index, with at most “by”, “another” and the like between. */
export function followsChange(all: readonly Piece[], index: number): boolean {
  return cueBefore(all, index) !== null;
}

function cueBefore(all: readonly Piece[], index: number): ChangeWord | null {
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const word = before.get(lowerAt(all, at));
    if (word) return word;
    if (!between.has(lowerAt(all, at)) && !adverb.test(lowerAt(all, at))) return null;
  }
  return null;
}

/** The change that an amount stands for; `first` is the index of its qualifier. */
export function changeOf(all: readonly Piece[], amount: Amount, first: number): Change {
  const amountLike = !plainKinds.has(amount.kind);
  const cue = cueBefore(all, first);
  if (cue && (!cue.amountsOnly || amountLike)) return { change: cue.direction, role: roleAt(all, first) };
  const next = amountLike ? after.get(lowerAt(all, amount.rateEnd)) : undefined;
  if (!next || (next.amountsOnly && amount.kind === "measure")) return { change: "none", role: null };
  return { change: next.direction, role: "delta" };
}

const plainKinds = new Set(["count", "duration", "age"]);

function roleAt(all: readonly Piece[], first: number): FigureRow["change_role"] {
  const word = lowerAt(all, first - 1);
  if (word === "to" || word === "from") return word;
  return word === "at" ? "level" : "delta";
}

/** The end of a change that went on from the amount before: the “$2 billion” of “rose 5% to $2 billion”. */
export function changeAfter(
  all: readonly Piece[],
  last: Change,
  lastEnd: number,
  first: number,
): Change | null {
  const word = lowerAt(all, first - 1);
  if (last.change === "none" || first - 1 !== lastEnd || (word !== "to" && word !== "from")) return null;
  return { change: last.change, role: word };
}
