import type { ClaimView, Scene } from "./claimViews.ts";
import { dependents, type Tree } from "./tree.ts";

const names = new Set([
  "accusation",
  "allegation",
  "argument",
  "assertion",
  "charge",
  "claim",
  "criticism",
  "insinuation",
  "report",
  "rumor",
  "rumour",
  "statement",
  "suggestion",
  "theory",
]);
const definite = new Set(["the", "that", "this", "these", "those", "such", "any", "all"]);
const pronoun = /^(?:it|this|that|them)$/i;

/** Is the content nothing but “it” or “that”? */
export function isPronoun({ content }: ClaimView): boolean {
  return pronoun.test(content);
}

/** Is the content a claim by its name, without its words: “the accusations”, “that argument”? */
export function namesClaim({ tree }: Scene, { contentHead }: ClaimView): boolean {
  return contentHead !== null && isNamedClaim(tree, contentHead);
}

/** Is a word the name of something that may be so or not: “claim”, “allegation”, “rumour”? */
export function isClaimName({ syntax }: Tree, token: number): boolean {
  return names.has(syntax[token]?.lemma ?? "");
}

function isNamedClaim(tree: Tree, token: number): boolean {
  if (!isClaimName(tree, token) || dependents(tree, token, "acl", "ccomp").length > 0) return false;
  return dependents(tree, token, "det", "nmod").some((one) => {
    const { lemma: word = "", deprel = "" } = tree.syntax[one] ?? {};
    return definite.has(word) || deprel === "nmod:poss";
  });
}

const falsehood =
  /^(?:false|untrue|baseless|unfounded|groundless|incorrect|inaccurate|wrong|lie|nonsense|fabrication|hoax|myth)$/;
const truth = new Set(["true", "correct", "accurate"]);
const reference = new Set(["it", "they", "this", "that", "these", "those"]);

/** Says the content that a claim is false: “they are incorrect”, “the allegations are not true”? */
export function saysFalse({ tree }: Scene, { claim, contentHead }: ClaimView): boolean {
  const { lemma = "" } = tree.syntax[contentHead ?? -1] ?? {};
  if (contentHead === null || dependents(tree, contentHead, "cop").length === 0) return false;
  const isFalse =
    claim.polarity === "negated" ? truth.has(lemma) : claim.polarity === "affirmed" && falsehood.test(lemma);
  return (
    isFalse &&
    dependents(tree, contentHead, "nsubj").some(
      (subject) => reference.has(tree.syntax[subject]?.lemma ?? "") || isNamedClaim(tree, subject),
    )
  );
}
