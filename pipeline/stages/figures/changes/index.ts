import { compare } from "../../../lib/decimal.ts";
import type { FigureRow } from "../../../lib/rows.generated.ts";
import type { Qualifier } from "../qualifiers.ts";
import type { Amount } from "../ranges.ts";
import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { cueOf, isNear, isTime, moveCue, type Cue } from "./cues.ts";
import { continuesList } from "./lists.ts";
import { leadBefore, type Lead } from "./lead.ts";
import { isBare, isShare, saysChange, type ChangeWord } from "./words.ts";

/** Whether an amount is the size or the result of a rise or fall, and which. */
export interface Change {
  readonly change: FigureRow["change"];
  readonly role: FigureRow["change_role"];
  /** True if it is told of the same rise or fall as the figure before it: the “$2 billion” of “rose 5% to $2 billion”. */
  readonly continues: boolean;
}

/** An amount with its change, as the figure after it needs to know it. */
export interface Changed {
  readonly amount: Amount;
  readonly change: Change;
  /** Index after the amount and what it counts. */
  readonly end: number;
}

/** What has to be known of an amount to tell its change. */
export interface Context {
  readonly amount: Amount;
  /** Index of its qualifier. */
  readonly first: number;
  /** Index after the amount and what it counts. */
  readonly end: number;
  readonly qualifier: Qualifier | null;
  readonly last: Changed | null;
  readonly next: Amount | null;
}

export const unchanged: Change = { change: "none", role: null, continues: false };

/** The change that an amount stands for. */
export function changeOf(all: readonly Piece[], found: Context): Change {
  const { amount, first, end, qualifier, last } = found;
  const went = last && continued(all, last, amount, first);
  if (went) return went;
  if (qualifier && qualifier.change !== "none")
    return { change: qualifier.change, role: "to", continues: false };
  const lead = leadBefore(all, first);
  // “raised $3 million to the $2 million of others”
  if (lead.link === "to" && last?.end === lead.first && last.change.change === "none") return unchanged;
  if (lead.link === "from") return leftFrom(all, found, lead);
  const cue = cueOf(all, amount, lead, end);
  if (cue && cue.word.direction !== "either")
    return { change: cue.word.direction, role: roleOf(all, cue, found), continues: false };
  return last && continuesList(all, last, amount, first) ? { ...last.change, continues: false } : unchanged;
}

/** Words of bounds that a number crosses or reaches: “fell below 5%”, “as low as 5%”; it is no size. */
const crossings = new Set(["above", "below", "past"]);
const reached = new Set(["high", "low"]);

function roleOf(
  all: readonly Piece[],
  { word, link }: Cue,
  { amount, qualifier }: Context,
): FigureRow["change_role"] {
  if (link === "to") return link;
  if (qualifier && word.place !== "noun" && isReached(all, qualifier)) return "to";
  const rate = word.place === "verb" && isShare(amount);
  return link === "at" && !rate ? "level" : "delta";
}

function isReached(all: readonly Piece[], { first, end }: Qualifier): boolean {
  return crossings.has(lowerAt(all, end - 1)) || reached.has(lowerAt(all, first + 1));
}

/** In pieces, from the end of a figure to the “to” that goes on with its change: “fell 3% in the last quarter to $2 billion”. */
const reach = 8;

/** The end of a change that went on from the amount before: the “$2 billion” of “rose 5% to $2 billion”. */
function continued(all: readonly Piece[], last: Changed, amount: Amount, first: number): Change | null {
  const { change, role } = last.change;
  if (change === "none" || role === "level") return null;
  if (amount.move === "to") return { change, role: "to", continues: true };
  if (isSaidAgain(all, last, amount, first)) return { change, role, continues: true };
  const { link, first: start } = leadBefore(all, first);
  if (link === null || link === "of" || link === "at" || start < last.end || start - last.end > reach)
    return null;
  const between = role === "from" && link === "to" ? isPhrase : isTimePhrase;
  const from = lowerAt(all, last.end) === "," || lowerAt(all, last.end) === ")" ? last.end + 1 : last.end;
  for (let at = from; at < start; at++) if (!between(all, at)) return null;
  return { change, role: link === "by" ? "delta" : link, continues: true };
}

/** The same change in other terms: “fell 80 points, or 1 percent, to 7,900”, “rose $2 (5%)”, “to $3 billion, or $2 per share”. */
function isSaidAgain(all: readonly Piece[], last: Changed, amount: Amount, first: number): boolean {
  if (amount.kind === "count" || amount.kind === "duration" || amount.kind === "age") return false;
  const sign = lowerAt(all, last.end);
  if (sign === "(") return first === last.end + 1 && lowerAt(all, amount.rateEnd) === ")";
  const or = sign === "," ? last.end + 1 : last.end;
  return lowerAt(all, or) === "or" && first === or + 1;
}

const timeParts = new Set(["the", "a", "year", "per", "share"]);
const clauseWords = wordClass("clause-word");
const finiteVerbs = wordClass("finite-verb");

function isTimePhrase(all: readonly Piece[], index: number): boolean {
  return isTime(all, index) || timeParts.has(lowerAt(all, index)) || saysChange(all, index);
}

/** What may stand between “from” and “to”: “from 58% in the last poll to 55%”. */
function isPhrase(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  return (
    !clauseWords.has(word) &&
    !finiteVerbs.has(word) &&
    (all[index]?.kind !== "sign" || word === "." || word === "/")
  );
}

/**
 * Where a change starts: a word for it before “from” tells the way, or the numbers do, as in “went from 48 to 41”; without
 * any word only a fall leads from more to less.
 */
function leftFrom(all: readonly Piece[], { amount, next }: Context, lead: Lead): Change {
  const goal = next && leadsTo(all, amount, next) ? next : null;
  const word = moveCue(all, lead.first);
  if (word && word.direction !== "either" && (goal || startsAt(all, amount, lead, word)))
    return { change: word.direction, role: "from", continues: false };
  const rises = goal !== null && compare(amount.low, goal.low) < 0;
  if (!goal || (!word && (rises || amount.move !== "from"))) return unchanged;
  return { change: rises ? "up" : "down", role: "from", continues: false };
}

/** True without a “to” for “fell last year from 5%” and “down from 12 firms”, but not “an increase in visitors from 12 countries”. */
function startsAt(all: readonly Piece[], amount: Amount, lead: Lead, word: ChangeWord): boolean {
  return amount.kind !== "count" || isBare(all, amount) || (word.place !== "noun" && isNear(all, lead));
}

/** “from 5 to 7%”, “from 5–7% to 3–5%” */
function leadsTo(all: readonly Piece[], amount: Amount, next: Amount): boolean {
  const { link, first } = leadBefore(all, next.first);
  return amount.move === "from" || (link === "to" && first === amount.rateEnd);
}
