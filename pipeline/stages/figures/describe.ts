import type { Figure } from "../../lib/records.ts";
import { changeAfter, changeOf, type Change } from "./changes.ts";
import { countedOf, type Counted } from "./counted.ts";
import { elidedNoun } from "./elision.ts";
import { eventOf, type Event } from "./events.ts";
import { measuredOf, type Measured } from "./measured/index.ts";
import { qualifierBefore, qualifierOf, type Qualifier } from "./qualifiers.ts";
import { rateAt } from "./units/rates.ts";
import type { Amount } from "./ranges.ts";
import { statusOf } from "./statuses.ts";
import { wordClass } from "./text/lists.ts";
import type { Piece, Range } from "./text/pieces.ts";

/** An amount with everything that its sentence says of it, still as ranges of pieces. */
export interface Description {
  readonly amount: Amount;
  /** The figure's text: number, unit and qualifier. */
  readonly range: Range;
  readonly qualifier: Qualifier | null;
  readonly counted: Counted;
  readonly event: Event | null;
  /** What it is said of. */
  readonly measured: Measured;
  readonly change: Change;
  readonly status: Figure["status"];
  readonly index: boolean;
}

/** What stands around an amount; `last` describes the amount before it in its sentence, `noun` is what that counted last. */
export function describe(
  all: readonly Piece[],
  amount: Amount,
  last: Description | null,
  noun: string | null,
): Description {
  const qualifier = qualifierAt(all, amount, Math.max(amount.from, last?.range.end ?? 0));
  const inText = qualifier?.inText ? qualifier : null;
  const range = {
    first: Math.min(amount.opening ?? amount.first, amount.first, inText?.first ?? amount.first),
    end: Math.max(amount.end, inText?.end ?? 0),
  };
  const printed = countedOf(all, amount, range.end);
  const head = printed.head ?? elidedNoun(all, amount, range.first, noun);
  const counted = { phrase: printed.phrase, head, elided: printed.head === null && head !== null };
  const end = Math.max(printed.phrase?.end ?? 0, range.end);
  const event = amount.kind === "count" ? eventOf(all, range.first, end) : null;
  const change = changeIn(all, amount, range.first, qualifier, last);
  const rate = amount.perUnit === null && printed.phrase ? rateAt(all, printed.phrase.end) : null;
  const index = head === "point" && followsIndex(all, range.first);
  const measured = measuredOf(all, {
    amount,
    range,
    phrase: printed.phrase,
    earlier: last?.measured.earlier ?? null,
  });
  return {
    amount: rate ? { ...amount, perUnit: rate.unit } : amount,
    range,
    qualifier,
    counted,
    event,
    measured,
    change,
    status: statusOf(all, range.first),
    index,
  };
}

/** A qualifier that the figure before it has not taken. */
function qualifierAt(all: readonly Piece[], amount: Amount, from: number): Qualifier | null {
  const found = amount.range
    ? qualifierBefore(all, amount.opening ?? amount.first)
    : qualifierOf(all, amount.first, amount.end);
  // “towed around twice”: before an adverb a single word belongs to the verb
  const stray = amount.counts !== null && found !== null && found.end - found.first === 1;
  return found && found.first >= from && !stray ? found : null;
}

function changeIn(
  all: readonly Piece[],
  amount: Amount,
  first: number,
  qualifier: Qualifier | null,
  last: Description | null,
): Change {
  if (last && amount.move === "to") return { change: last.change.change, role: "to" };
  const went = last ? changeAfter(all, last.change, last.amount.rateEnd, first) : null;
  if (went) return went;
  if (qualifier && qualifier.change !== "none") return { change: qualifier.change, role: "to" };
  const change = changeOf(all, amount, first);
  // without a word for a change only a fall is told by “from … to …”
  return amount.move === "from" && change.change === "none" ? { change: "down", role: "from" } : change;
}

const indexCues = wordClass("index-cue");
/** How far before its points the name of an index may stand. */
const indexReach = 20;

function followsIndex(all: readonly Piece[], first: number): boolean {
  return all.slice(Math.max(0, first - indexReach), first).some((piece) => indexCues.has(piece.lower));
}
