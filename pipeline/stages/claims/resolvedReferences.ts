import type { Attribution } from "../../lib/annotation.ts";
import type { TokenRange } from "../../lib/reading.ts";
import { agreeingVerbs } from "./agreement.ts";
import { claimantName, type ClaimantName } from "./claimantName.ts";
import { personal, pronounOf, type Pronoun } from "./pronouns.ts";
import { relationOf, tokensOf } from "./tree.ts";
import { wordAt, type Passages } from "./wording.ts";

/** What is known while the words of a content are gone through. */
interface Walk {
  readonly place: Passages;
  readonly tokens: readonly number[];
  readonly source: TokenRange | null;
  readonly claimant: ClaimantName | null;
  /** What stands before it is neither in the content nor in the source. */
  readonly from: number;
  /** What stands for a token. */
  readonly replaced: Map<number, string>;
  /** Pronouns of the claimant. */
  readonly ofClaimant: Set<number>;
  names: number;
}

/**
 * What stands for the pronouns of a content that speak of its claimant, and for their verbs, by token. Pronouns of somebody named before
 * in the content stay. Null if one is left of which nobody can be told for sure.
 */
export function resolveReferences(
  place: Passages,
  ranges: readonly TokenRange[],
  attribution: Attribution | null,
): ReadonlyMap<number, string> | null {
  const source = attribution?.source ? tokensOf(place.segments, attribution.source) : null;
  const walk: Walk = {
    place,
    tokens: ranges.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, nth) => first + nth)),
    source,
    claimant: attribution && claimantName(place, attribution),
    from: Math.min(...ranges.map(({ first }) => first), source?.first ?? Infinity),
    replaced: new Map(),
    ofClaimant: new Set(),
    names: 0,
  };
  return walk.tokens.every((token) => isResolved(walk, token)) ? walk.replaced : null;
}

function isResolved(walk: Walk, token: number): boolean {
  const { tree } = walk.place;
  const pronoun = pronounOf(wordAt(walk.place, token), tree.syntax[token]?.deprel ?? "");
  if (pronoun === null || relationOf(tree, token) === "expl") return true;
  if (pronoun.person === "other") return false;
  if (pronoun.person === "first") return walk.claimant?.isPerson === true && asClaimant(walk, token, pronoun);
  const chain = chainOf(walk, token);
  if (chain.some((one) => isNounOf(walk, one, pronoun))) return true;
  const isOfClaimant = chain.some((one) => walk.ofClaimant.has(one) || isInSource(walk, one));
  return isOfClaimant && !isAmbiguous(walk, token, pronoun) && asClaimant(walk, token, pronoun);
}

/** The mentions before of whom a pronoun speaks, the nearest first, as far as content and source go. */
function chainOf({ place, from }: Walk, token: number): readonly number[] {
  const chain: number[] = [];
  let last = token;
  for (;;) {
    const at = place.mentions.get(last)?.antecedent ?? null;
    if (at === null || at < from || at >= last) return chain;
    chain.push(at);
    last = at;
  }
}

function isPerson({ mentions }: Passages, token: number): boolean {
  return mentions.get(token)?.type === "person";
}

const nominal = new Set(["NOUN", "PROPN"]);

function isNounOf({ place, tokens }: Walk, token: number, { ofPerson }: Pronoun): boolean {
  if (!tokens.includes(token) || (ofPerson && !isPerson(place, token))) return false;
  return nominal.has(place.tree.syntax[token]?.upos ?? "");
}

function isInSource({ source }: Walk, token: number): boolean {
  return source !== null && source.first <= token && token < source.end;
}

/** Is there a subject before it in the content that the pronoun may as well speak of? */
function isAmbiguous({ place, tokens }: Walk, token: number, { ofPerson }: Pronoun): boolean {
  return tokens.some((one) => {
    if (one >= token || !relationOf(place.tree, one).startsWith("nsubj")) return false;
    return nominal.has(place.tree.syntax[one]?.upos ?? "") && (!ofPerson || isPerson(place, one));
  });
}

const mostNames = 2;

/** Puts the claimant’s name for a pronoun, or leaves the pronoun where the name stands before. */
function asClaimant(walk: Walk, token: number, pronoun: Pronoun): boolean {
  const { claimant, place, replaced } = walk;
  const word = wordAt(place, token);
  if (claimant === null || (pronoun.ofPerson && !claimant.isPerson)) return false;
  walk.ofClaimant.add(token);
  const isNamed = walk.names > 0;
  if (isNamed && pronoun.person === "third") return true;
  const forms = pronoun.form === "subject" ? agreeingVerbs(place, token, word) : new Map<number, string>();
  if (forms === null) return false;
  for (const [verb, form] of forms) replaced.set(verb, form);
  if (isNamed && claimant.pronoun !== null) {
    replaced.set(token, personal[claimant.pronoun][pronoun.form]);
    return true;
  }
  walk.names += 1;
  if (walk.names > mostNames || pronoun.form === "reflexive") return false;
  replaced.set(token, pronoun.form === "possessive" ? genitive(claimant.name) : claimant.name);
  return true;
}

function genitive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
