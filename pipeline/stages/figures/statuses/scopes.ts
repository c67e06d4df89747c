import type { Clauses } from "../text/clauses.ts";
import { headOf, isWithin, pathTo, relationAt } from "../text/trees.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { clauseCue, objectCue, type Status } from "./cues.ts";
import type { Subject } from "./given.ts";
import { verbStatus } from "./verbs.ts";

/** How many clauses above that of the figure are looked at. */
const highest = 4;

/** What the verb of a figure’s clause, and what that clause depends on, say of it; null for a plain report. */
export function clauseStatus(
  all: readonly Piece[],
  clauses: Clauses,
  top: number,
  subject: Subject,
): Status | null {
  let clause = clauses.heads[top] ?? -1;
  if (!isPartOf(all, top, clause)) return null;
  const own = isAside(all, clauses, top, clause) ? null : verbStatus(all, clauses, clause, subject);
  let status =
    (own === "hypothetical" ? reckoned(all, clause) : null) ?? own ?? objectStatus(all, clauses, clause, top);
  for (let up = 0; status === null && up < highest; up++) {
    const above = headOf(all, clause);
    if (above < 0 || !isContent(all, clause)) return null;
    status = contentStatus(all, clauses, clause, above);
    const parent = clauses.heads[above] ?? -1;
    // “did not expect to cut 300 jobs”
    if (status !== null && verbStatus(all, clauses, parent, subject) === "negated") return "negated";
    if (status === null && sharesVerb(all, clauses, clause)) {
      const shared = verbStatus(all, clauses, parent, subject);
      // “either did not support or contradicted half of it”
      status = shared === "negated" && relationAt(all, clause) === "conj" ? null : shared;
    }
    clause = parent;
  }
  return status;
}

/** “estimates that it would cost $5”: what would be is no mere thought then. */
function reckoned(all: readonly Piece[], clause: number): Status | null {
  const told = relationAt(all, clause) === "ccomp" ? clauseCue(all[headOf(all, clause)]) : null;
  return told === "estimate" || told === "forecast" ? told : null;
}

/** False for what stands in apposition: “will ban all of them, 5 million people”. */
function isPartOf(all: readonly Piece[], top: number, clause: number): boolean {
  return pathTo(all, top, clause).every((at) => relationAt(all, at) !== "appos");
}

/** True before the verb for all but its subject, as in “for incomes of $5 million it would rise”, “the vote in 3 states may”. */
function isAside(all: readonly Piece[], { dependents }: Clauses, top: number, clause: number): boolean {
  if (top >= clause) return false;
  const argument = (dependents[clause] ?? []).find((at) => isWithin(all, top, at)) ?? -1;
  if (relationAt(all, argument) !== "nsubj") return true;
  return pathTo(all, top, argument).some((at) => nested.has(relationAt(all, at)));
}

const nested = new Set(["nmod", "obl", "acl", "conj"]);
const contents = new Set(["xcomp", "ccomp", "advcl", "acl", "conj"]);

function isContent(all: readonly Piece[], clause: number): boolean {
  return contents.has(relationAt(all, clause)) && all[clause]?.syntax?.deprel !== "acl:relcl";
}

/** Verbs with a bare infinitive: “would see its sales fall 5%”. */
const causatives = new Set(["see", "make", "let", "help", "have", "watch"]);

/** True for an infinitive, and for a second verb without subject and auxiliary: “will have to pay 5”, “would raise 5 and cost 6”. */
function sharesVerb(all: readonly Piece[], { dependents }: Clauses, clause: number): boolean {
  const relation = relationAt(all, clause);
  if (relation === "xcomp") return true;
  if (relation === "ccomp") return causatives.has(lowerAt(all, headOf(all, clause)));
  const own = (dependents[clause] ?? []).some((at) => ownParts.has(relationAt(all, at)));
  return relationAt(all, clause) === "conj" && !own;
}

const ownParts = new Set(["aux", "nsubj", "cop"]);

/** The figure as object of a verb, or as its subject: “expects 5%”, “is estimated at 5”, “50 shops are set to close”. */
function objectStatus(all: readonly Piece[], clauses: Clauses, clause: number, top: number): Status | null {
  if (top === clause) return null;
  const argument = (clauses.dependents[clause] ?? []).find((at) => isWithin(all, top, at)) ?? -1;
  const deprel = all[argument]?.syntax?.deprel ?? "";
  if (deprel === "nsubj:pass" || (deprel === "nsubj" && all[clause]?.syntax?.upos === "ADJ")) {
    const status = clauseCue(all[clause]);
    return isAside(all, clauses, top, clause) || status === "alleged" || status === "negated" ? null : status;
  }
  const at = (clauses.dependents[argument] ?? []).some((one) => lowerAt(all, one) === "at");
  return deprel === "obj" || deprel === "ccomp" || at ? objectCue(all[clause]) : null;
}

/** A clause that a verb, adjective or noun governs: “plans to hire 50”, “a plan to hire 50”, “no evidence that 50 came”. */
function contentStatus(
  all: readonly Piece[],
  { dependents }: Clauses,
  clause: number,
  above: number,
): Status | null {
  if (relationAt(all, clause) === "conj") return null;
  const no = (dependents[above] ?? []).some((at) => lowerAt(all, at) === "no");
  if (no && proofs.has(lowerAt(all, above))) return "negated";
  // “accused the mayor of taking $5”
  const object = relationAt(all, clause) === "acl" && relationAt(all, above) === "obj";
  const accused = object ? clauseCue(all[headOf(all, above)]) : null;
  if (accused === "alleged") return accused;
  const status = clauseCue(all[above]);
  // of an adverbial only what somebody is accused of is content: “accused of taking $5”
  return relationAt(all, clause) === "advcl" && status !== "alleged" ? null : status;
}

const proofs = new Set(["evidence", "proof", "sign", "signs", "indication", "indications", "basis"]);
