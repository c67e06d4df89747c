import type { Figure } from "../../lib/records.ts";
import { changeOf, type Change, type Changed } from "./changes/index.ts";
import { countedOf, type Counted } from "./counted.ts";
import { elidedNoun, type EarlierCount } from "./elision.ts";
import { isEquivalent } from "./equivalents.ts";
import { eventOf, type Event } from "./events.ts";
import { measuredOf, type Measured } from "./measured/index.ts";
import { qualifierBefore, qualifierOf, type Qualifier } from "./qualifiers.ts";
import { rateAt } from "./units/rates.ts";
import type { Amount } from "./ranges.ts";
import { statusOf } from "./statuses/index.ts";
import type { Clauses } from "./text/clauses.ts";
import { wordClass } from "./text/lists.ts";
import type { Piece, Range } from "./text/pieces.ts";

/** An amount with everything that its sentence says of it, still as ranges of pieces. */
export interface Description {
  readonly amount: Amount;
  /** The figure's text: number, unit and qualifier. */
  readonly range: Range;
  readonly qualifier: Qualifier | null;
  readonly counted: Counted;
  /** What the amount is reckoned by: “per share”, behind a counted noun too. */
  readonly rate: Range | null;
  readonly event: Event | null;
  /** What it is said of. */
  readonly measured: Measured;
  readonly change: Change;
  readonly status: Figure["status"];
  readonly index: boolean;
  /** True if it says the amount before it in another unit. */
  readonly isEquivalent: boolean;
}

/** What else a description depends on: `last` describes the amount before it, `earlier` is what that counted last, `next` is the amount after it. */
export interface Beside {
  readonly last: Description | null;
  readonly next: Amount | null;
  readonly earlier: EarlierCount | null;
  /** Null where no model has read the sentence. */
  readonly clauses: Clauses | null;
}

/** What stands around an amount. */
export function describe(
  all: readonly Piece[],
  amount: Amount,
  { last, next, earlier, clauses }: Beside,
): Description {
  const qualifier = qualifierAt(all, amount, Math.max(amount.from, last?.range.end ?? 0));
  const inText = qualifier?.inText ? qualifier : null;
  const range = {
    first: Math.min(amount.opening ?? amount.first, amount.first, inText?.whole.first ?? amount.first),
    end: Math.max(amount.end, inText?.whole.end ?? 0),
  };
  const equal = last && isEquivalent(all, last, amount, range.first) ? last : null;
  const printed = countedOf(all, amount, range.end);
  const head = printed.head ?? elidedNoun(all, amount, range, earlier);
  const counted = { phrase: printed.phrase, head, elided: printed.head === null && head !== null };
  const end = Math.max(printed.phrase?.end ?? 0, range.end);
  const event = amount.kind === "count" && head !== "point" ? eventOf(all, range.first, end) : null;
  const change =
    equal?.change ??
    changeOf(all, { amount, first: range.first, end, qualifier, last: last && changed(last), next });
  const rate = amount.perUnit === null && printed.phrase ? rateAt(all, printed.phrase.end) : null;
  const ownRate = amount.rateEnd > amount.end ? { first: amount.end, end: amount.rateEnd } : null;
  const index = head === "point" && followsIndex(all, range.first);
  const measured = measuredOf(all, {
    amount,
    range,
    phrase: printed.phrase,
    earlier: last?.measured.earlier ?? null,
    isEquivalent: equal !== null,
  });
  return {
    amount: rate ? { ...amount, perUnit: rate.unit } : amount,
    range,
    qualifier,
    counted,
    rate: rate ?? ownRate,
    event,
    measured,
    change,
    status: statusOf(all, clauses, { range, kind: amount.kind }),
    index,
    isEquivalent: equal !== null,
  };
}

/** What the change of the next figure depends on. */
function changed({ amount, change, range, counted }: Description): Changed {
  return { amount, change, end: Math.max(amount.rateEnd, range.end, counted.phrase?.end ?? 0) };
}

/** A qualifier that the figure before it has not taken. */
function qualifierAt(all: readonly Piece[], amount: Amount, from: number): Qualifier | null {
  const found = amount.range
    ? qualifierBefore(all, amount.opening ?? amount.first)
    : qualifierOf(all, amount);
  // “towed around twice”: before an adverb a single word belongs to the verb
  const stray = amount.counts !== null && found !== null && found.end - found.first === 1;
  return found && found.first >= from && !stray ? found : null;
}

const indexCues = wordClass("index-cue");
/** How far before its points the name of an index may stand. */
const indexReach = 20;

function followsIndex(all: readonly Piece[], first: number): boolean {
  return all.slice(Math.max(0, first - indexReach), first).some((piece) => indexCues.has(piece.lower));
}
