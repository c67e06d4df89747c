import type { Clauses } from "../text/clauses.ts";
import { headOf, pathTo, relationAt } from "../text/trees.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { auxiliaries, modifiers, type Status } from "./cues.ts";
import type { Subject } from "./given.ts";

/** What auxiliaries, negation and conjunction of a clause say of a figure: “will reach”, “did not reach”, “if it reaches”. */
export function verbStatus(
  all: readonly Piece[],
  clauses: Clauses,
  clause: number,
  subject: Subject,
): Status | null {
  const found = (clauses.dependents[clause] ?? []).flatMap((at) => {
    const status = cueStatus(all, clauses, clause, at);
    return status === null || (status === "negated" && !isNegated(all, at, subject)) ? [] : [status];
  });
  if (found.includes("negated") || hasNoSubject(all, clauses, clause, subject)) return "negated";
  return found[0] ?? null;
}

const cueRelations = new Set(["aux", "mark", "advmod"]);

function cueStatus(all: readonly Piece[], clauses: Clauses, clause: number, at: number): Status | null {
  const relation = relationAt(all, at);
  if (relation === "nsubj") return cliticStatus(all, clause, at);
  if (!cueRelations.has(relation)) return null;
  const word = lowerAt(all, at).replaceAll("’", "'");
  if (word === "would" || word === "'d")
    return isBackshifted(all, clauses, clause) ? "forecast" : "hypothetical";
  return auxiliaries.get(word) ?? (relation === "advmod" ? (modifiers.get(word) ?? null) : null);
}

/** Matches “she’d”; not “shed”. */
export const wouldClitic = /['’]d$/;
/** Matches “she’ll”; not “shell”. */
export const willClitic = /['’]ll$/;

/** “she’ll need”, “she’d need”; of “she’d needed” the clitic is a “had”. */
function cliticStatus(all: readonly Piece[], clause: number, subject: number): Status | null {
  const word = lowerAt(all, subject);
  if (willClitic.test(word)) return "forecast";
  return wouldClitic.test(word) && lowerAt(all, clause) === all[clause]?.syntax?.lemma
    ? "hypothetical"
    : null;
}

/** “said it would cost $5”: what would then be is what will be, unless a condition goes with it. */
function isBackshifted(all: readonly Piece[], { dependents }: Clauses, clause: number): boolean {
  const own = dependents[clause] ?? [];
  const conditional = own.some(
    (at) =>
      relationAt(all, at) === "advcl" && (dependents[at] ?? []).some((mark) => lowerAt(all, mark) === "if"),
  );
  if (conditional) return false;
  const beside = own.find((at) => relationAt(all, at) === "parataxis") ?? -1;
  const above = pathTo(all, clause, -1);
  const first = above.find((at) => relationAt(all, at) !== "conj") ?? clause;
  const teller = lowerAt(all, relationAt(all, first) === "ccomp" ? headOf(all, first) : beside);
  return pastTellers.has(teller) || teller.endsWith("ed");
}

const pastTellers = new Set(["said", "told", "wrote", "thought", "knew", "forecast"]);

/** How many pieces a “not” may stand before what it denies. */
const farthest = 30;

/** True if what follows “not” is denied of the figure: not beyond a comma, nor in “has not grown for 5 years”, “not only”. */
function isNegated(all: readonly Piece[], at: number, { range, kind }: Subject): boolean {
  const lasting = kind === "duration" && lowerAt(all, range.first - 1) === "for";
  if (at >= range.first || range.first - at > farthest || lasting || weakened.has(lowerAt(all, at + 1)))
    return false;
  return all.slice(at, range.first).every((piece) => !breaks.has(piece.text));
}

const breaks = new Set([",", ";", ":", "-", "–", "—", "(", "but"]);
const weakened = new Set(["only", "just", "merely", "more", "less", "fewer", "until", "even", "including"]);
const noSubjects = new Set(["nobody", "none", "nothing", "neither"]);

/** “no one expected 5”, “none of them has 5” */
function hasNoSubject(
  all: readonly Piece[],
  { dependents }: Clauses,
  clause: number,
  { range }: Subject,
): boolean {
  const subject = (dependents[clause] ?? []).find((at) => relationAt(all, at) === "nsubj") ?? -1;
  const none = noSubjects.has(lowerAt(all, subject));
  return (
    subject < range.first && (none || (dependents[subject] ?? []).some((at) => lowerAt(all, at) === "no"))
  );
}
