import type { ReadAttribution, TokenRange } from "../../../lib/reading.ts";
import type { Chain } from "./chain.ts";
import { logSum } from "./logSum.ts";

/** The scores of one window that attributions are made of; places are those of its words. */
export interface AttributionScores {
  /** The role of each word as the chain found it, by name. */
  readonly roles: readonly string[];
  /** For each word: is `I-cue` its role of highest score, taken alone? */
  readonly mayContinueCue: (word: number) => boolean;
  /** words × (words + 1): from each word to every word and, last, to none. */
  readonly cueOf: Float32Array;
  readonly sourceOf: Float32Array;
  readonly chain: Chain;
  /** The role that begins a content. */
  readonly beginContent: number;
}

/** A marked cue is taken if its probability is at least this (natural logarithm); chosen on PolNeAR dev, as `poor`. */
const fair = -1.6;
const poor = 2 * fair;

/** The attributions of one window, in order of their first contents; contents with one cue are parts of one attribution. */
export function linkedAttributions(scores: AttributionScores): readonly LinkedAttribution[] {
  const { roles, chain, beginContent, cueOf, sourceOf } = scores;
  const [contents, cues, sources] = [spans(roles, "content"), spans(roles, "cue"), spans(roles, "source")];
  const found: Linked[] = [];
  const byCue = new Map<number, Linked>();
  for (const content of contents) {
    const pointer = pointerFrom(cueOf, content.first, roles.length);
    const cue = cueFor(pointer, cues, scores);
    const own = {
      content: chain.spanProbability(beginContent, content.first, content.end),
      cue: Math.exp(pointer(cue?.first ?? roles.length)),
    };
    const known = cue === null ? undefined : byCue.get(cue.first);
    if (known) {
      known.contents.push(content);
      known.contentProbability = Math.min(known.contentProbability, own.content);
      known.cueProbability = Math.min(known.cueProbability, own.cue);
      continue;
    }
    const linked = {
      contents: [content],
      cue,
      contentProbability: own.content,
      cueProbability: own.cue,
      ...sourceFor(cue, sources, sourceOf, roles.length),
    };
    found.push(linked);
    if (cue) byCue.set(cue.first, linked);
  }
  return found;
}

/** An attribution before it is weighed how likely it is right. */
export type LinkedAttribution = Omit<ReadAttribution, "confidence">;

interface Linked extends LinkedAttribution {
  readonly contents: TokenRange[];
  contentProbability: number;
  cueProbability: number;
}

/** The spans of one kind, in order. */
function spans(roles: readonly string[], kind: string): readonly TokenRange[] {
  return roles.flatMap((role, first) => {
    if (role !== `B-${kind}`) return [];
    let end = first + 1;
    while (roles[end] === `I-${kind}`) end++;
    return [{ first, end }];
  });
}

/** Logarithm of the probability that one word points at another, or at none (the number of words). */
type PointerFrom = (target: number) => number;

function pointerFrom(scores: Float32Array, word: number, words: number): PointerFrom {
  const row = scores.subarray(word * (words + 1), (word + 1) * (words + 1));
  const sum = logSum(row);
  return (target) => (row[target] ?? -Infinity) - sum;
}

/** The cue that a content points at: one that is marked, if fair; else the word pointed at, if it has no other role. */
function cueFor(
  pointer: PointerFrom,
  cues: readonly TokenRange[],
  scores: AttributionScores,
): TokenRange | null {
  const { roles, mayContinueCue } = scores;
  const none = roles.length;
  const best = mostPointedAt(pointer, cues);
  if (best && pointer(best.first) >= fair) return best;
  const target = largest(pointer, none);
  const covering = cues.find(({ first, end }) => first <= target && target < end);
  if (covering) return covering;
  if (roles[target] !== "O") return best && pointer(best.first) > poor ? best : null;
  if (pointer(none) > pointer(target)) return null;
  let end = target + 1;
  while (roles[end] === "O" && mayContinueCue(end)) end++;
  return { first: target, end };
}

function mostPointedAt(pointer: PointerFrom, spans: readonly TokenRange[]): TokenRange | null {
  const [first, ...others] = spans;
  if (!first) return null;
  return others.reduce((best, one) => (pointer(one.first) > pointer(best.first) ? one : best), first);
}

/** The first word of `words` that is pointed at most. */
function largest(pointer: PointerFrom, words: number): number {
  let best = 0;
  for (let at = 1; at < words; at++) if (pointer(at) > pointer(best)) best = at;
  return best;
}

/** The marked source that a cue points at, or none. */
function sourceFor(
  cue: TokenRange | null,
  sources: readonly TokenRange[],
  sourceOf: Float32Array,
  words: number,
): Pick<ReadAttribution, "source" | "sourceProbability"> {
  if (cue === null) return { source: null, sourceProbability: 1 };
  const pointer = pointerFrom(sourceOf, cue.first, words);
  const best = mostPointedAt(pointer, sources);
  const source = best && pointer(best.first) > pointer(words) ? best : null;
  return { source, sourceProbability: Math.exp(pointer(source?.first ?? words)) };
}
