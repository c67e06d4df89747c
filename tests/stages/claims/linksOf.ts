import { claimsOf } from "./claimsOf.ts";

/** The links of a text as `relation: content → other content`. */
export function linksOf(text: string, ...trees: readonly string[]): readonly string[] {
  const { claims, links } = claimsOf(text, ...trees);
  const content = (index: number): string => {
    const [part] = claims[index]?.parts ?? [];
    return part ? text.slice(part.start, part.end) : "";
  };
  return links.map(({ relation, claim, other }) => `${relation}: ${content(claim)} → ${content(other)}`);
}
