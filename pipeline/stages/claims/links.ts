import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { firstEndingAfter, stretch } from "../../lib/parts.ts";
import type { Claim, ClaimLink } from "../../lib/records.ts";

/** How many attributed claims back a claim is compared with. */
const reach = 100;

/** Relations between the attributed claims of a document, by their indices; precise before complete. */
export function claimLinks(
  text: string,
  segments: Segments,
  annotation: Annotation,
  claims: readonly Claim[],
): readonly ClaimLink[] {
  const views = claims.map((claim) => viewOf(text, segments, annotation, claim));
  return views.flatMap((later, claim) =>
    views.slice(Math.max(0, claim - reach), claim).flatMap((earlier, nth) => {
      const relation = relationOf(earlier, later);
      return relation === null ? [] : [{ claim, other: Math.max(0, claim - reach) + nth, ...relation }];
    }),
  );
}

/** What the relations look at. */
interface ClaimView {
  readonly claim: Claim;
  /** Index of the entity. */
  readonly claimant: number | null;
  readonly claimantName: string | null;
  readonly content: string;
  /** First letters of the content words, so that forms of a word meet. */
  readonly stems: ReadonlySet<string>;
  readonly start: number;
  readonly paragraph: number;
}

const contentWord = /\p{L}{4,}/gu;
const stemLength = 5;

function viewOf(
  text: string,
  segments: Segments,
  { attributions, entities }: Annotation,
  claim: Claim,
): ClaimView {
  const claimant = attributions[claim.attributionIndex ?? -1]?.reference?.entity ?? null;
  const content = claim.parts.map(({ start, end }) => text.slice(start, end)).join(" ");
  const words = content.toLowerCase().match(contentWord) ?? [];
  const { start } = stretch(claim.parts);
  return {
    claim,
    claimant,
    claimantName: claimant === null ? null : (entities[claimant]?.name ?? null),
    content,
    stems: new Set(words.map((word) => word.slice(0, stemLength))),
    start,
    paragraph: firstEndingAfter(segments.paragraphs, start),
  };
}

type Relation = Pick<ClaimLink, "relation" | "extraction_confidence" | "reason">;

const same = {
  relation: "same_as",
  extraction_confidence: 0.9,
  reason: "the same words from the same source",
} as const;

const mirror = {
  relation: "mirrors",
  extraction_confidence: 0.7,
  reason: "each has the same stance towards what the other does",
} as const;

const denial = {
  relation: "denies",
  extraction_confidence: 0.6,
  reason: "denies what another source says in the same words",
} as const;

function relationOf(earlier: ClaimView, later: ClaimView): Relation | null {
  if (isRepetition(earlier, later)) return same;
  if (isMirror(earlier, later)) return mirror;
  return isDenial(earlier, later) ? denial : null;
}

const fewestWords = 5;

/** A pull quote repeats a quotation. */
function isRepetition(a: ClaimView, b: ClaimView): boolean {
  if (a.content !== b.content || a.claimant !== b.claimant || a.start === b.start) return false;
  return a.content.split(" ").length >= fewestWords;
}

/** “Hamas fears Israel will …, while Israel is wary that Hamas will …” */
function isMirror(a: ClaimView, b: ClaimView): boolean {
  if (a.claim.stance !== b.claim.stance || a.claimant === b.claimant || a.paragraph !== b.paragraph)
    return false;
  return speaksOf(a, b.claimantName) && speaksOf(b, a.claimantName);
}

function speaksOf({ content }: ClaimView, name: string | null): boolean {
  return name !== null && content.includes(name);
}

const fewestCommon = 2;
const commonShare = 0.5;

function isDenial(earlier: ClaimView, later: ClaimView): boolean {
  if (later.claim.stance !== "deny" || earlier.claim.stance === "deny") return false;
  if (earlier.claimant === later.claimant) return false;
  const common = Array.from(later.stems).filter((stem) => earlier.stems.has(stem)).length;
  return common >= fewestCommon && common / later.stems.size >= commonShare;
}
