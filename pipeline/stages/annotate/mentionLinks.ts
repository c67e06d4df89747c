import type { Mention } from "../../lib/reading.ts";

/** Which mentions speak of the same, by the tokens that head them. */
interface MentionLinks {
  readonly antecedentsOf: (token: number) => readonly number[];
  readonly othersOf: (token: number) => readonly number[];
}

/** So many links lead from a mention; those farther off tell little, and long texts have thousands. */
const mostLinks = 40;

/** Follows the antecedents of mentions, and gathers those that share one. */
export function mentionLinks(mentions: readonly Mention[]): MentionLinks {
  const antecedents = new Map(mentions.map(({ token, antecedent }) => [token, antecedent]));
  const clusters = clustersOf(mentions);
  return {
    antecedentsOf: (token) => chainOf(antecedents, token),
    othersOf: (token) => {
      const chain = new Set(chainOf(antecedents, token));
      const cluster = clusters.get(token) ?? [];
      const place = cluster.indexOf(token);
      const near = cluster.slice(Math.max(0, place - mostLinks), place + mostLinks);
      return near.filter((other) => other !== token && !chain.has(other));
    },
  };
}

function chainOf(antecedents: ReadonlyMap<number, number | null>, token: number): readonly number[] {
  const chain: number[] = [];
  let at = antecedents.get(token) ?? null;
  for (; at !== null && chain.length < mostLinks; at = antecedents.get(at) ?? null) chain.push(at);
  return chain;
}

/** For each mention all that speak of the same, in text order. */
function clustersOf(mentions: readonly Mention[]): ReadonlyMap<number, readonly number[]> {
  const clusters = new Map<number, number[]>();
  for (const { token, antecedent } of mentions) {
    const cluster = (antecedent === null ? undefined : clusters.get(antecedent)) ?? [];
    cluster.push(token);
    clusters.set(token, cluster);
  }
  return clusters;
}
