import type { Description } from "../describe.ts";
import type { Clauses } from "../text/clauses.ts";
import { headOf, relationAt, topOf } from "../text/trees.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { firstFrom, type Sentence } from "./sentence.ts";
import type { Time } from "./time.ts";

/** How many clauses up a time may stand. */
const highest = 3;
/** How many times that open a sentence are looked at. */
const mostOpening = 3;

/**
 * The times that may be a figure's, by their place: right after its words, in its clause, in that which describes its noun, and in
 * those that tell of the same event.
 */
export function reachedTimes(
  { all, byClause, times }: Sentence,
  clauses: Clauses,
  { range, counted, amount }: Description,
): readonly (readonly Time[])[] {
  const own = clauses.heads[topOf(all, range)] ?? -1;
  const end = Math.max(range.end, amount.rateEnd, counted.phrase?.end ?? 0);
  const next = times[firstFrom(times, end)];
  const reached: (readonly Time[])[] = [next?.first === end ? [next] : [], byClause.get(own) ?? []];
  for (let at = range.first; at < end; at++) {
    for (const clause of describing(all, clauses, at)) reached.push(byClause.get(clause) ?? []);
  }
  let clause = own;
  for (let up = 0; up < highest; up++) {
    const parent = clauses.heads[headOf(all, clause)] ?? -1;
    if (parent < 0 || !sharesTime(all, clauses, clause)) break;
    const above = byClause.get(parent) ?? [];
    // “In 2015 it sold 5 boats and bought 6”; what follows the first verb belongs to that alone
    const opening = relationAt(all, clause) === "conj" ? firstFrom(above, parent) : above.length;
    reached.push(opening === above.length ? above : above.slice(Math.max(0, opening - mostOpening), opening));
    clause = parent;
  }
  return reached;
}

/** “people shot this year”, “the 95% that it won in 2008” */
function describing(all: readonly Piece[], { dependents }: Clauses, index: number): readonly number[] {
  return (dependents[index] ?? []).filter((at) => relationAt(all, at) === "acl");
}

const sharing = new Set(["xcomp", "advcl", "conj"]);
/** Words that open a clause which tells of the same event: “grew by adding 5 shops”. */
const sharingMarks = new Set(["by", "with"]);

/** True for a clause that tells of the event of the one above: “attending 5 rallies”, “a sweep involving 500 police”. */
function sharesTime(all: readonly Piece[], { dependents }: Clauses, clause: number): boolean {
  const relation = relationAt(all, clause);
  const participle = relation === "acl" && all[clause]?.syntax?.deprel === "acl";
  if (!participle && !sharing.has(relation)) return false;
  if (relation !== "advcl") return true;
  return !(dependents[clause] ?? []).some(
    (at) => relationAt(all, at) === "mark" && !sharingMarks.has(lowerAt(all, at)),
  );
}
