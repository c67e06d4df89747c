import type { Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { touching } from "../../lib/parts.ts";
import { readTable } from "../../lib/tables.ts";
import { isClaimName } from "./claimNames.ts";
import { isPresented, type Presented } from "./stance.ts";
import { dependents, headOf, tokensOf, type Tree } from "./tree.ts";

const signs = readTable("outletSigns").map(({ word = "", place, outlet = "" }) => {
  if (!isPresented(outlet)) throw new Error(`tables/outletSigns.csv: ${word}: unknown value ${outlet}`);
  return { word, place, outlet };
});
const byCue: ReadonlyMap<string, Presented> = viewsBy("cue");
const byWord: ReadonlyMap<string, Presented> = viewsBy("word");

function viewsBy(place: string): ReadonlyMap<string, Presented> {
  return new Map(signs.filter((sign) => sign.place === place).map(({ word, outlet }) => [word, outlet]));
}

const unproved = /\bwithout (?:\p{L}+ ){0,2}(?:evidence|proof|basis)\b/iu;

/** The side that the outlet takes by the words around an attribution (`tables/outletSigns.csv`); null if it takes none. */
export function outletSign(
  text: string,
  segments: Segments,
  tree: Tree,
  attribution: Attribution,
): Presented | null {
  const words = wordsAround(segments, tree, attribution).map((token) => {
    const { start = 0, end = 0 } = segments.tokens[token] ?? {};
    return text.slice(start, end).toLowerCase();
  });
  const view = words.map((word) => byWord.get(word)).find((one) => one !== undefined);
  if (view !== undefined) return view;
  if (attribution.cue && unproved.test(text.slice(attribution.cue.start, attribution.cue.end)))
    return "doubtful";
  return isQuestion(text, attribution) ? null : (byCue.get(attribution.cueLemma ?? "") ?? null);
}

const interrogative = /^(?:whether|if|when|where|what|which|who|how|why)\b/i;

/** “knew whether it closed” does not say that it closed. */
function isQuestion(text: string, { parts: [content] }: Attribution): boolean {
  return content !== undefined && interrogative.test(text.slice(content.start, content.end));
}

/** The words of the cue, what modifies it, and what modifies the noun that names the content. */
function wordsAround(segments: Segments, tree: Tree, { cue, parts }: Attribution): readonly number[] {
  const { first, end } = cue ? tokensOf(segments, cue) : { first: 0, end: 0 };
  const words = Array.from({ length: end - first }, (_, nth) => first + nth);
  const cueHead = cue && headOf(tree, { first, end });
  const [content] = parts;
  const contentHead = content && headOf(tree, tokensOf(segments, content));
  const named = contentHead !== undefined && contentHead !== null && isClaimName(tree, contentHead);
  const heads = [cueHead, named ? contentHead : null].filter((head) => head !== null);
  const modifiers = heads.flatMap((head) => dependents(tree, head, "advmod", "amod"));
  return [...words, ...modifiers].filter((token) => !isQuoted(segments, token));
}

/** What stands in quotation marks is not the outlet’s word. */
function isQuoted({ tokens, quotations }: Segments, token: number): boolean {
  const place = tokens[token];
  return place !== undefined && touching(quotations, place).length > 0;
}
