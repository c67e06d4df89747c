import type { ClaimView, Scene } from "./claimViews.ts";

const accusing = new Set(["accuse", "criticize", "claim"]);

/**
 * Is one claim an accusation of the source of another? Of the same person or body, or of one whose name the source is printed with:
 * “accused Israel”, “Israeli Prime Minister Benjamin Netanyahu”.
 */
export function isAccusationOf(
  { text, annotation }: Scene,
  { claim }: ClaimView,
  accused: ClaimView,
): boolean {
  const { target, targetReference } = claim;
  if (!accusing.has(claim.stance) || target === null) return false;
  if (targetReference !== null && targetReference.entity === accused.claimant) return true;
  const source = accused.attribution?.source;
  const { affiliations = [], roles = [] } = annotation.entities[accused.claimant ?? -1] ?? {};
  const printed = [source ? text.slice(source.start, source.end) : "", ...affiliations, ...roles];
  const names = nameStems(text.slice(target.start, target.end));
  return printed.flatMap(nameStems).some((stem) => names.includes(stem));
}

const name = /\p{Lu}\p{L}{3,}/gu;
const stemLength = 4;

/** “Israel” and “Israeli”, “Norway” and “Norwegian” meet in their first letters. */
function nameStems(words: string): readonly string[] {
  return (words.match(name) ?? []).map((word) => word.slice(0, stemLength));
}
