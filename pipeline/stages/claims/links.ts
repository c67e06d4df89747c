import type { Annotation } from "../../lib/annotation.ts";
import { stretch } from "../../lib/parts.ts";
import type { Claim, ClaimLink } from "../../lib/records.ts";

/** Relations between the claims of a document; precise before complete. */
export function claimLinks(text: string, { attributions, entities }: Annotation, claims: readonly Claim[]): readonly ClaimLink[] {
  const seen = claims.map((claim) => view(text, claim));
  const found: ClaimLink[] = [];
  for (const [later, b] of seen.entries()) {
    for (const [earlier, a] of seen.slice(0, later).entries()) {
      const link = relate(a, b);
      if (link) found.push({ claim: later, other: earlier, ...link });
    }
  }
  return found;

  function view(text: string, claim: Claim): ClaimView {
    const attribution = claim.attributionIndex === null ? undefined : attributions[claim.attributionIndex];
    const content = claim.parts.map(({ start, end }) => text.slice(start, end)).join(" ");
    const claimant = attribution?.reference?.entity ?? null;
    return {
      claim,
      claimant,
      claimantName: claimant === null ? null : (entities[claimant]?.name ?? null),
      content,
      stems: new Set((content.toLowerCase().match(contentWord) ?? []).map((word) => word.slice(0, 5))),
      start: stretch(claim.parts).start,
      lineBreak: text.lastIndexOf("\n", stretch(claim.parts).start),
    };
  }
}

const contentWord = /\p{L}{4,}/gu;

interface ClaimView {
  readonly claim: Claim;
  readonly claimant: number | null;
  readonly claimantName: string | null;
  readonly content: string;
  /** First letters of the content words, so that forms of a word meet. */
  readonly stems: ReadonlySet<string>;
  readonly start: number;
  readonly lineBreak: number;
}

type Relation = Pick<ClaimLink, "relation" | "extraction_confidence" | "reason">;

function relate(a: ClaimView, b: ClaimView): Relation | null {
  if (a.claim.stance === "assert" || b.claim.stance === "assert") return null;
  if (isSame(a, b)) return { relation: "same_as", extraction_confidence: 0.9, reason: "the same words from the same source" };
  if (isMirror(a, b)) {
    return { relation: "mirrors", extraction_confidence: 0.7, reason: "each has the same stance towards what the other does" };
  }
  if (denies(a, b)) return { relation: "denies", extraction_confidence: 0.6, reason: "denies what another source says in the same words" };
  return null;
}

const fewestWords = 5;

function isSame(a: ClaimView, b: ClaimView): boolean {
  const enough = a.content.split(" ").length >= fewestWords;
  return enough && a.content === b.content && a.claimant === b.claimant && a.start !== b.start;
}

/** “Hamas fears Israel will …, while Israel is wary that Hamas will …” */
function isMirror(a: ClaimView, b: ClaimView): boolean {
  if (a.claim.stance !== b.claim.stance || a.claimant === b.claimant || a.lineBreak !== b.lineBreak) return false;
  return speaksOf(a, b.claimantName) && speaksOf(b, a.claimantName);
}

function speaksOf({ content }: ClaimView, name: string | null): boolean {
  return name !== null && content.includes(name);
}

const commonShare = 0.5;

function denies(a: ClaimView, b: ClaimView): boolean {
  if (b.claim.stance !== "deny" || a.claim.stance === "deny" || a.claimant === b.claimant || b.stems.size < 2) return false;
  const common = Array.from(b.stems).filter((stem) => a.stems.has(stem)).length;
  return common >= 2 && common / b.stems.size >= commonShare;
}
