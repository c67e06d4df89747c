import type { Segments } from "../../lib/document.ts";
import type { TokenRange, TokenSyntax } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import type { Marked } from "./marked.ts";
import { tokenSpan } from "./words.ts";

/**
 * Words that look like an attribution and ascribe nothing to anybody: “so-called” is no source’s word, who asks not to be named asks
 * nothing of the story, and who is denied a visa denies nothing. `parts`: its content.
 */
export function assertsNothing(
  text: string,
  segments: Segments,
  syntax: readonly TokenSyntax[],
  cue: TokenRange | null,
  parts: readonly Span[],
): boolean {
  const [first, ...others] = parts;
  if (first === undefined) return true;
  const words = text.slice(first.start, first.end).toLowerCase();
  if (anonymity.test(words) || (others.length === 0 && bareReferences.has(words))) return true;
  if (cue === null) return false;
  const { start, end } = tokenSpan(segments, cue);
  return text.slice(start, end).toLowerCase() === "so-called" || isDeprivation(text, segments, syntax, cue);
}

/** “asked about | it”: what is said stands elsewhere. */
const bareReferences = new Set([
  "it",
  "this",
  "that",
  "them",
  "him",
  "her",
  "he",
  "she",
  "they",
  "me",
  "you",
  "us",
  "so",
]);

const anonymity = /^not to be (?:named|identified|quoted)\b/;

/** Who “does not claim | to be a doctor” does not say that it is not so. */
export function isModest(text: string, { cueLemma, negated, parts: [content] }: Marked): boolean {
  return cueLemma === "claim" && negated && text.startsWith("to ", content?.start);
}

const depriving = new Set(["denied", "refused"]);

/** A passive with an object: “were denied | visas”. */
function isDeprivation(
  text: string,
  { tokens }: Segments,
  syntax: readonly TokenSyntax[],
  { first, end }: TokenRange,
): boolean {
  const isVerb = (token: number): boolean => {
    const place = tokens[token];
    return place !== undefined && depriving.has(text.slice(place.start, place.end).toLowerCase());
  };
  for (let verb = first; verb < end; verb++) {
    if (!isVerb(verb)) continue;
    const relations = syntax.filter(({ head }) => head === verb).map(({ deprel }) => deprel);
    return relations.includes("aux:pass") && relations.includes("obj");
  }
  return false;
}
