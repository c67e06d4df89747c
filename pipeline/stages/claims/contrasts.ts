import type { ClaimLink } from "../../lib/records.ts";
import { commonLemmas, isSilent, type ClaimView, type Scene } from "./claimViews.ts";
import { dependents, headOf, relationOf, tokensOf, type Tree } from "./tree.ts";
import { wordAt } from "./wording.ts";

/**
 * Claims that a connective sets against each other: “Though A agreed, B refused”, “A said it was safe. But B said it was not”.
 */
export function contrasts(scene: Scene): readonly ClaimLink[] {
  const claimsAt = claimsByClause(scene.views);
  const within = scene.tree.syntax.flatMap((_, token) => contrastAt(scene, token, claimsAt));
  const across = scene.segments.sentences.flatMap((_, sentence) => contrastBefore(scene, sentence, claimsAt));
  return [...within, ...across];
}

type ClaimsAt = (clause: number) => readonly ClaimView[];

function claimsByClause(views: readonly ClaimView[]): ClaimsAt {
  const groups = new Map<number, ClaimView[]>();
  for (const view of views) {
    if (view.clause === null || view.attribution?.predicative === false) continue;
    groups.set(view.clause, [...(groups.get(view.clause) ?? []), view]);
  }
  return (clause) => groups.get(clause) ?? [];
}

const conceding = new Set(["although", "though", "whereas", "while"]);
const subordinate = new Set(["advcl", "conj", "parataxis", "csubj", "ccomp"]);
const opposing = new Set(["but", "yet"]);
const joined = new Set(["conj", "parataxis"]);

/** The claims of the two clauses that a connective joins, if the token is one. */
function contrastAt(scene: Scene, token: number, claimsAt: ClaimsAt): readonly ClaimLink[] {
  const { tree } = scene;
  const clause = tree.syntax[token]?.head ?? -1;
  const other = tree.syntax[clause]?.head ?? -1;
  if (clause === -1 || other === -1 || !hasSubject(tree, clause)) return [];
  const [connective, outer] = [relationOf(tree, token), relationOf(tree, clause)];
  const word = wordAt(scene, token);
  const isJoined = connective === "cc" && opposing.has(word) && joined.has(outer);
  const isConceded = connective === "mark" && conceding.has(word) && subordinate.has(outer);
  return isJoined || isConceded ? pairs(claimsAt(clause), claimsAt(other), word) : [];
}

/** “while campaigning” has none; “stressed A but warned of B” is one act of one source. */
function hasSubject(tree: Tree, clause: number): boolean {
  return dependents(tree, clause, "nsubj", "csubj", "expl").length > 0;
}

const opening = /^(?:but|however|yet|by contrast|in contrast|on the other hand|conversely)\b/i;
const parenthesis = /, (however),/i;
const fewestCommon = 2;

/** The main claim of a sentence that opens with “But” and that of the sentence before, of others. */
function contrastBefore(
  { text, segments, tree }: Scene,
  sentence: number,
  claimsAt: ClaimsAt,
): readonly ClaimLink[] {
  const [before, here] = [segments.sentences[sentence - 1], segments.sentences[sentence]];
  if (!before || !here) return [];
  const words = text.slice(here.start, here.end);
  const connective = opening.exec(words)?.[0] ?? parenthesis.exec(words)?.[1];
  const heads = [before, here].map((span) => headOf(tree, tokensOf(segments, span)) ?? -1);
  const [earlier = [], later = []] = heads.map(claimsAt);
  if (connective === undefined) return [];
  const isNear = before.paragraph === here.paragraph;
  return later.flatMap((one) => {
    const others = earlier.filter(
      (other) => one.claimant !== other.claimant && (isNear || commonLemmas(one, other) >= fewestCommon),
    );
    return pairs([one], others, connective.toLowerCase());
  });
}

function pairs(some: readonly ClaimView[], others: readonly ClaimView[], word: string): readonly ClaimLink[] {
  return some.flatMap((one) => others.flatMap((other) => contrast(one, other, word)));
}

function contrast(a: ClaimView, b: ClaimView, word: string): readonly ClaimLink[] {
  if (a.claim.nestedIn !== b.claim.nestedIn || isSilent(a) || isSilent(b)) return [];
  const [later, earlier] = a.start > b.start ? [a, b] : [b, a];
  const reason = `set against each other by “${word}”`;
  const link = { claim: later.index, other: earlier.index, reason };
  return [{ ...link, relation: "contrasts", extraction_confidence: 0.8 }];
}
