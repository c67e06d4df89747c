import type { TokenSyntax } from "../../../lib/reading.ts";
import type { Word, WordRange } from "../words.ts";

/** The dependencies of one sentence; words by their index in it. */
export interface SentenceTree {
  /** Universal Dependencies relation of a word to its head; empty outside the sentence. */
  relationOf(word: number): string;
  upos(word: number): string;
  /** Its dictionary form as the reading model gives it; empty outside the sentence. */
  lemma(word: number): string;
  /** The word that a word depends on; -1 for the root. */
  headOf(word: number): number;
  /** The dependents of a word with one of these relations, in text order. */
  dependents(word: number, ...relations: readonly string[]): readonly number[];
  /** From the first to the last word of the phrase that a word heads, without its dependents of these relations. */
  phraseOf(word: number, without?: ReadonlySet<string>): WordRange;
}

/** The tree of a sentence. `all`: the syntax of every token of the document. */
export function sentenceTree(words: readonly Word[], all: readonly TokenSyntax[]): SentenceTree {
  const offset = words[0]?.token ?? 0;
  const syntax = all.slice(offset, offset + words.length);
  const children: number[][] = syntax.map(() => []);
  for (const [word, { head }] of syntax.entries()) children[head - offset]?.push(word);
  const relationOf = (word: number): string => syntax[word]?.deprel ?? "";
  const phraseOf = (word: number, without?: ReadonlySet<string>): WordRange => {
    let [first, last] = [word, word];
    for (const child of children[word] ?? []) {
      if (without?.has(relationOf(child)) === true) continue;
      const inner = phraseOf(child);
      [first, last] = [Math.min(first, inner.first), Math.max(last, inner.last)];
    }
    return { first, last };
  };
  return {
    relationOf,
    upos: (word) => syntax[word]?.upos ?? "X",
    lemma: (word) => syntax[word]?.lemma ?? "",
    headOf: (word) => Math.max((syntax[word]?.head ?? -1) - offset, -1),
    dependents: (word, ...relations) =>
      (children[word] ?? []).filter((child) => relations.includes(relationOf(child))),
    phraseOf,
  };
}
