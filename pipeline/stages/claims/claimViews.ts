import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { firstEndingAfter, stretch } from "../../lib/parts.ts";
import type { TokenRange } from "../../lib/reading.ts";
import type { Claim } from "../../lib/records.ts";
import { contentWords } from "./contentWords.ts";
import { clauseHeadOf, headOf, tokensOf, type Tree } from "./tree.ts";

/** What the relations between claims look at; claims, tokens, sentences and entities by their indices. */
export interface ClaimView {
  readonly index: number;
  readonly claim: Claim;
  /** Null for what the outlet asserts. */
  readonly attribution: Attribution | null;
  /** Null for the outlet, and where nobody can be told. */
  readonly claimant: number | null;
  readonly content: string;
  /** The content without quotation marks. */
  readonly unquoted: string;
  /** Of the content words, names among them, so that forms of a word meet. */
  readonly lemmas: ReadonlySet<string>;
  /** Those lemmas that are names. */
  readonly names: ReadonlySet<string>;
  readonly start: number;
  readonly sentence: number;
  /** The tokens of the cue; null without one. */
  readonly cue: TokenRange | null;
  /** The token that heads the content. */
  readonly contentHead: number | null;
  /** The head of the clause that makes the claim: the one around the cue, else the content. */
  readonly clause: number | null;
}

/** A document as the relations between its claims see it. */
export interface Scene {
  readonly text: string;
  readonly segments: Segments;
  readonly annotation: Annotation;
  readonly tree: Tree;
  /** In text order. */
  readonly views: readonly ClaimView[];
}

const quotationMarks = /[“”"]/g;

/** The claims of a document with what the relations look at, in text order. */
export function viewsOf(place: Omit<Scene, "views">, claims: readonly Claim[]): readonly ClaimView[] {
  const views = claims.map((claim, index) => viewOf(place, claim, index));
  return views.sort((a, b) => a.start - b.start || a.index - b.index);
}

function viewOf(
  { text, segments, annotation, tree }: Omit<Scene, "views">,
  claim: Claim,
  index: number,
): ClaimView {
  const attribution = annotation.attributions[claim.attributionIndex ?? -1] ?? null;
  const ranges = claim.parts.map((part) => tokensOf(segments, part));
  const cue = attribution?.cue ? tokensOf(segments, attribution.cue) : null;
  const contentHead = ranges[0] ? headOf(tree, ranges[0]) : null;
  const anchor = cue ? headOf(tree, cue) : contentHead;
  const words = ranges.flatMap((range) => contentWords(text, segments, tree, range));
  const { start } = stretch(claim.parts);
  const content = claim.parts.map((part) => text.slice(part.start, part.end)).join(" ");
  return {
    index,
    claim,
    attribution,
    claimant: attribution?.reference?.entity ?? null,
    content,
    unquoted: content.replace(quotationMarks, ""),
    lemmas: new Set(words.map(({ lemma }) => lemma)),
    names: new Set(words.filter(({ isName }) => isName).map(({ lemma }) => lemma)),
    start,
    sentence: firstEndingAfter(segments.sentences, start),
    cue,
    contentHead,
    clause: anchor === null ? null : clauseHeadOf(tree, anchor),
  };
}

/** How many lemmas two claims share. */
export function commonLemmas(a: ClaimView, b: ClaimView): number {
  return Array.from(a.lemmas).filter((lemma) => b.lemmas.has(lemma)).length;
}

/** How much of what two claims say is the same: their common lemmas among all of theirs, 0 to 1. */
export function likeness(a: ClaimView, b: ClaimView): number {
  const common = commonLemmas(a, b);
  return common === 0 ? 0 : common / (a.lemmas.size + b.lemmas.size - common);
}

/** Does one of the claims hold the other? */
export function isNestedPair(a: ClaimView, b: ClaimView): boolean {
  return a.claim.nestedIn === b.index || b.claim.nestedIn === a.index;
}

/** Who says nothing says nothing against another. */
export function isSilent({ claim }: ClaimView): boolean {
  return claim.stance === "no_comment";
}
