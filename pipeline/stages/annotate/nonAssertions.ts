import type { Span } from "../../lib/span.ts";
import type { Marked } from "./marked.ts";
import type { ParsedSentence } from "./syntactic/phrases.ts";
import { lowerAt, type WordRange } from "./words.ts";

/** Where a cue stands in the text, and its words in their sentence. */
export interface CueWords {
  readonly place: Span;
  readonly sentence: ParsedSentence;
  readonly range: WordRange;
}

/**
 * Words that look like an attribution and ascribe nothing to anybody: “so-called” is no source’s word, who asks not to be named asks
 * nothing of the story, and who is denied a visa denies nothing. `parts`: its content.
 */
export function assertsNothing(text: string, cue: CueWords | null, parts: readonly Span[]): boolean {
  const [first, ...others] = parts;
  if (first === undefined) return true;
  const words = text.slice(first.start, first.end).toLowerCase();
  if (anonymity.test(words) || (others.length === 0 && bareReferences.has(words))) return true;
  if (cue === null) return false;
  const { start, end } = cue.place;
  return text.slice(start, end).toLowerCase() === "so-called" || isDeprivation(cue);
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
function isDeprivation({ sentence: { words, tree }, range: { first, last } }: CueWords): boolean {
  for (let verb = first; verb <= last; verb++) {
    if (!depriving.has(lowerAt(words, verb))) continue;
    return tree.dependents(verb, "aux:pass").length > 0 && tree.dependents(verb, "obj").length > 0;
  }
  return false;
}
