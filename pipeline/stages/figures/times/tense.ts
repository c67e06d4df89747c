import { auxiliaries, clauseCue, type Status } from "../statuses/cues.ts";
import { willClitic } from "../statuses/verbs.ts";
import type { Clauses } from "../text/clauses.ts";
import { headOf, relationAt } from "../text/trees.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";

/** Verbs that news puts into the present tense for what is on the calendar, and what is said of it. */
const scheduled = new Set([
  "meet",
  "meets",
  "vote",
  "votes",
  "begin",
  "begins",
  "open",
  "opens",
  "start",
  "starts",
  "end",
  "ends",
  "due",
  "scheduled",
  "slated",
]);
const planning: ReadonlySet<Status> = new Set(["forecast", "target"]);

/** True if the verb of the clause that holds a piece tells what is to come: “will meet”, “plan to meet”, “is scheduled for”. */
export function looksAhead(all: readonly Piece[], clauses: Clauses | null, index: number): boolean {
  let verb = clauses?.heads[index] ?? -1;
  if (!clauses || verb < 0) return false;
  const word = lowerAt(all, verb);
  if (scheduled.has(word)) return true;
  for (let up = 0; verb >= 0 && up < 3; up++) {
    if ((clauses.dependents[verb] ?? []).some((at) => isAhead(all, at))) return true;
    if (relationAt(all, verb) !== "xcomp") return false;
    verb = headOf(all, verb);
    if (planning.has(clauseCue(all[verb]) ?? "reported")) return true;
  }
  return false;
}

/** “will”, “won’t”, and the “they’ll” that is one piece. */
function isAhead(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index).replaceAll("’", "'");
  if (relationAt(all, index) === "nsubj") return willClitic.test(word);
  return relationAt(all, index) === "aux" && (auxiliaries.get(word) === "forecast" || word === "won't");
}
