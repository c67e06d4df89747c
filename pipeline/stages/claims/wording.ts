import type { ClaimRow } from "../../lib/rows.generated.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";

const negation = /\b(?:not|no|never|nobody|nothing|none|neither|cannot|without|yet to)\b|n[’']t\b/i;
const secondClause = /\b(?:but|although|though|while|because|if|who|which)\b/i;

/** Is the content itself negative? With a second clause it counts as affirmed (gold guidelines, rule 20). */
export function isNegated(content: string): boolean {
  return negation.test(content) && !secondClause.test(content);
}

type Modality = ClaimRow["modality"];

const modalities: readonly (readonly [RegExp, Modality])[] = [
  [/\b(?:would|could|might) have \w+(?:ed|en)\b/i, "counterfactual"],
  [/^(?:if|unless)\b|, if\b|\bunless\b/i, "conditional"],
  [/\b(?:will|going to|shall)\b|[’']ll\b/i, "future"],
  [/\b(?:must|have to|has to|had to|need to|needs to)\b/i, "necessary"],
  [/\b(?:may|might|could|possibly|perhaps|possible)\b/i, "possible"],
  [/\b(?:should|probably|likely|expected to)\b/i, "probable"],
  [/\bwould\b/i, "conditional"],
  [/^to \w|\b(?:plan|plans|intend|intends|aim|aims) to\b/i, "intended"],
];

const complementiser = /^(?:that|whether) /;

/** The modality of a content by its first marker in the order of the list; asserted without one. */
export function modalityOf(content: string): Modality {
  const clause = content.replace(complementiser, "");
  return modalities.find(([marker]) => marker.test(clause))?.[1] ?? "asserted";
}

const reference =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|here|there|such|so|I|we|you|me|us|my|our|your|former|latter|both|each other)\b/i;
const noClauseStart = /^(?:(?:to|of|for|about|and|but|if|when|while|because)\b|\w+ing\b)/i;
const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed)\b/i;
const outerMarks = /^["“]|["”]$/g;
const innerMark = /["“”]/;
const terminal = /[.!?…][’']?$/;

/**
 * The content as a sentence of its own, or null: nothing is resolved or reworded here, so whatever refers back,
 * is no clause, is a question or is interrupted gives null.
 */
export function statementOf(parts: readonly string[]): string | null {
  const [content] = parts;
  if (parts.length !== 1 || content === undefined) return null;
  const clause = collapseWhiteSpace(content.replace(complementiser, ""))
    .replace(outerMarks, "")
    .replace(/,$/, "");
  if (reference.test(clause) || noClauseStart.test(clause) || !finiteVerb.test(clause)) return null;
  if (innerMark.test(clause) || clause.endsWith("?")) return null;
  const sentence = clause.charAt(0).toUpperCase() + clause.slice(1);
  return terminal.test(sentence) ? sentence : `${sentence}.`;
}
