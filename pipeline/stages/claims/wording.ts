import type { ClaimRow } from "../../lib/rows.generated.ts";

const negation = /\b(?:not|no|never|nobody|nothing|none|neither|cannot|without|yet to)\b|n[’']t\b/i;
const contrast = /\b(?:but|although|though|while|because|if|who|which)\b/i;

/** Is the content itself negative? With a second clause it counts as affirmed (gold guidelines, rule 20). */
export function isNegated(content: string): boolean {
  const found = negation.exec(content);
  return found !== null && !contrast.test(content);
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
  [/^to \w+|\b(?:plans?|intends?|aims?) to\b/i, "intended"],
];

/** The modality of a content by its first marker in the order of the list; asserted without one. */
export function modalityOf(content: string): Modality {
  return modalities.find(([pattern]) => pattern.test(content))?.[1] ?? "asserted";
}

const reference = /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|here|there|such|so|I|we|you|me|us|my|our|your|former|latter|both|each other)\b/i;
const complementiser = /^(?:that|whether) /;
const terminal = /[.!?…]["”’']?$/;
const finite = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w+ed)\b/i;

/**
 * The content as a sentence of its own, or null: nothing is resolved or reworded here, so whatever refers back,
 * is no clause, or is interrupted gives null.
 */
export function statementOf(parts: readonly string[]): string | null {
  const [content] = parts;
  if (parts.length !== 1 || content === undefined) return null;
  const clause = content.replace(complementiser, "").replace(/\s+/g, " ").replace(/^["“]|["”]$/g, "").replace(/,$/, "");
  if (reference.test(clause) || /^(?:to|of|for|about|and|but|if|when|while|because)\b/i.test(clause)) return null;
  if (!finite.test(clause) || /["“”]/.test(clause) || /^\w+ing\b/.test(clause) || clause.endsWith("?")) return null;
  const sentence = clause.charAt(0).toUpperCase() + clause.slice(1);
  return terminal.test(sentence) ? sentence : `${sentence}.`;
}
