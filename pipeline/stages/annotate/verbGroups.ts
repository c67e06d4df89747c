import { auxiliaries, forms, isAdverb } from "./wordClasses.ts";
import { lowerAt, type Word } from "./words.ts";

/** What the auxiliaries before a verb say of it. */
export interface VerbGroup {
  /** Index of the first auxiliary, or of the verb. */
  readonly first: number;
  readonly negated: boolean;
  readonly be: boolean;
}

const farthest = 6;

/** Walks left from a verb or predicative adjective over its auxiliaries and the adverbs between them. */
export function verbGroupAt(words: readonly Word[], verb: number): VerbGroup {
  let first = verb;
  const found: string[] = [];
  for (let at = verb - 1; at >= 0 && at >= verb - farthest; at--) {
    const lower = lowerAt(words, at);
    if (auxiliaries.has(lower) || forms.negation.has(lower)) {
      found.push(lower);
      first = at;
    } else if (!isAdverb(lower)) break;
  }
  const has = (words: ReadonlySet<string>): boolean => found.some((lower) => words.has(lower));
  return {
    first,
    negated: has(forms.negation),
    be: has(forms.be),
  };
}
