import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import type { Amount } from "../ranges.ts";
import { besideOf, contentsOf, isOfWhich } from "./beside.ts";
import { sharedWith, type Earlier, type Found, type Near } from "./found.ts";
import { contentsByTree, placeByTree } from "./trees.ts";
import { saidOf } from "./walk.ts";

/** What a figure measures, and what the figures after it take over. */
export interface Measured {
  readonly range: Range | null;
  readonly rule: Near["rule"];
  readonly earlier: Earlier;
}

/**
 * What a figure is said of: its whole (“60% of revenue”) or what it is a figure of (“$3 million in savings”), else the noun
 * that it describes (“a $30 contract”), the object or the subject of its verb (“exports to China dropped 7%”).
 */
export function measuredOf(all: readonly Piece[], found: Found): Measured {
  const { amount, range, phrase } = found;
  const parsed = all[amount.first]?.syntax !== null;
  const inner = parsed ? contentsByTree(all, found) : contentsOf(all, found);
  const outer = inner === null && hasSubject(all, found) ? outerOf(all, found, parsed) : null;
  const measured = inner ?? outer;
  const nouns = Math.max(
    phrase?.end ?? 0,
    measured && measured.range.first >= range.end ? measured.range.end : 0,
  );
  return {
    range: measured?.range ?? null,
    rule: measured?.rule ?? "said",
    earlier: {
      first: range.first,
      end: Math.max(range.end, amount.rateEnd, nouns),
      amountEnd: amount.rateEnd,
      kind: amount.kind,
      measured: measured?.range ?? null,
      subject: outer?.range ?? null,
    },
  };
}

function outerOf(all: readonly Piece[], found: Found, parsed: boolean): Near | null {
  if (found.isEquivalent || isBracketed(all, found)) return sharedWith(found);
  return parsed ? placeByTree(all, found) : (besideOf(all, found) ?? saidOf(all, found));
}

/** “rose $2 (5%)” */
function isBracketed(all: readonly Piece[], { amount, earlier }: Found): boolean {
  return lowerAt(all, amount.first - 1) === "(" && amount.first - 1 === earlier?.amountEnd;
}

const spanOpenings = new Set(["past", "last", "next", "previous", "coming", "following", "every"]);
const spanEndings = new Set(["ago", "later", "earlier", "from", "before", "after", "hence", "since"]);

/** False for what measures nothing: “twice”, a part or whole of others, and times as “the past two years”. */
function hasSubject(all: readonly Piece[], { amount, range, phrase, earlier }: Found): boolean {
  if (amount.counts !== null || phrase?.head === "time" || isPartOrWhole(all, amount, earlier)) return false;
  if (amount.kind !== "duration") return true;
  return !spanOpenings.has(lowerAt(all, range.first - 1)) && !spanEndings.has(lowerAt(all, amount.rateEnd));
}

/** In pieces, from “of” to the number of the whole. */
const longestLink = 3;

/** The words for a part that is no number: “most of its 30 ferries”. */
const parts = new Set(["most", "some", "many", "all", "none", "any", "each", "few"]);

/** The whole of “one of the three ferries” and “most of its 30 ferries”, and the part of “ferries, three of which sank”. */
function isPartOrWhole(
  all: readonly Piece[],
  { kind, first, end }: Amount,
  earlier: Earlier | null,
): boolean {
  if (kind !== "count") return false;
  const of = lowerAt(all, first - 1) === "of" ? first - 1 : first - 2;
  if (isOfWhich(all, end) || (lowerAt(all, of) === "of" && parts.has(lowerAt(all, of - 1)))) return true;
  return (
    earlier !== null && lowerAt(all, earlier.amountEnd) === "of" && first - earlier.amountEnd <= longestLink
  );
}
