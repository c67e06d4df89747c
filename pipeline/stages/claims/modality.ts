import type { Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { ClaimRow } from "../../lib/rows.generated.ts";
import type { Span } from "../../lib/span.ts";
import { mainClauses } from "./mainClauses.ts";
import { dependents, relationOf, type Tree } from "./tree.ts";
import type { Passages } from "./wording.ts";

export type Modality = ClaimRow["modality"];

const auxiliaries: Readonly<Record<string, Modality>> = {
  will: "future",
  shall: "future",
  "'ll": "future",
  "’ll": "future",
  must: "necessary",
  may: "possible",
  might: "possible",
  could: "possible",
  should: "probable",
  would: "conditional",
};
const adverbs: Readonly<Record<string, Modality>> = {
  possibly: "possible",
  perhaps: "possible",
  maybe: "possible",
  probably: "probable",
  likely: "probable",
};
/** Verbs and adjectives with an infinitive that say how its action stands. */
const governors: Readonly<Record<string, Modality>> = {
  go: "future",
  have: "necessary",
  need: "necessary",
  expect: "probable",
  likely: "probable",
  possible: "possible",
  plan: "intended",
  intend: "intended",
  aim: "intended",
};
const irreal = new Set(["would", "could", "might"]);
const conditions = new Set(["if", "unless"]);

/** The modality of the first main clause of a content; asserted without a sign of another. */
export function modalityOf(segments: Segments, tree: Tree, parts: readonly Span[]): Modality {
  const [clause] = mainClauses(segments, tree, parts);
  return clause === undefined ? "asserted" : modalityOfClause(tree, clause);
}

/** The same of what a cue in the past ascribes without quotation marks: “said it would close” said “it will close” (Quirk et al. 1985, 14.31). */
export function reportedModality(place: Passages, { parts, cue }: Attribution, isQuoted: boolean): Modality {
  const { text, segments, tree } = place;
  const [clause] = mainClauses(segments, tree, parts);
  const modality = modalityOf(segments, tree, parts);
  if (modality !== "conditional" || isQuoted || cue === null || clause === undefined) return modality;
  const isPast = text
    .slice(cue.start, cue.end)
    .toLowerCase()
    .split(/\s+/)
    .some((word) => pastForms.has(word) || word.endsWith("ed"));
  return isPast && !isConditional(tree, clause) ? "future" : modality;
}

const pastForms = new Set(
  "said told thought felt knew wrote found heard saw swore read made took had was were put gave held".split(
    " ",
  ),
);

function modalityOfClause(tree: Tree, clause: number): Modality {
  const lemmaOf = (token: number): string => tree.syntax[token]?.lemma.toLowerCase() ?? "";
  const helpers = dependents(tree, clause, "aux").map(lemmaOf);
  if (helpers.some((word) => irreal.has(word)) && helpers.includes("have")) return "counterfactual";
  if (isConditional(tree, clause)) return "conditional";
  const words = dependents(tree, clause, "advmod").map(lemmaOf);
  return (
    lookUp(auxiliaries, helpers) ??
    lookUp(adverbs, words) ??
    (dependents(tree, clause, "xcomp", "ccomp", "csubj").length > 0
      ? lookUp(governors, [lemmaOf(clause)])
      : undefined) ??
    (isInfinitive(tree, clause) ? "intended" : "asserted")
  );
}

function lookUp(table: Readonly<Record<string, Modality>>, words: readonly string[]): Modality | undefined {
  return words.map((word) => table[word]).find((modality) => modality !== undefined);
}

/** “if it rains, they leave” */
function isConditional(tree: Tree, clause: number): boolean {
  return dependents(tree, clause, "advcl").some((condition) =>
    dependents(tree, condition, "mark").some((mark) =>
      conditions.has(tree.syntax[mark]?.lemma.toLowerCase() ?? ""),
    ),
  );
}

/** “to leave the town” as a content of its own */
function isInfinitive(tree: Tree, clause: number): boolean {
  const isMarked = dependents(tree, clause, "mark").some((mark) => tree.syntax[mark]?.lemma === "to");
  return isMarked && relationOf(tree, clause) !== "advcl";
}
