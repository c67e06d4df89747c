import type { Segments } from "../../lib/document.ts";
import type { TokenRange } from "../../lib/reading.ts";
import type { Tree } from "./tree.ts";

/** A word that says what a content is about. */
export interface ContentWord {
  readonly lemma: string;
  readonly isName: boolean;
}

const contentClasses = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X"]);
const contentWord = /^[\p{L}\p{N}]/u;
const fewestLetters = 3;
const lightWords = new Set([
  "also",
  "come",
  "get",
  "give",
  "have",
  "make",
  "not",
  "say",
  "take",
  "that",
  "this",
  "with",
]);

/** Numbers, names, and words of three letters or more; the printed word where the tree gives no lemma. */
export function contentWords(
  text: string,
  { tokens }: Segments,
  { syntax }: Tree,
  { first, end }: TokenRange,
): readonly ContentWord[] {
  return tokens.slice(first, end).flatMap((token, nth) => {
    const { upos = "X", lemma: known = "_" } = syntax[first + nth] ?? {};
    const lemma = (known === "_" ? text.slice(token.start, token.end) : known).toLowerCase();
    const isName = upos === "PROPN";
    const isLong = lemma.length >= fewestLetters || isName || token.kind === "number";
    const isContent = contentClasses.has(upos) && contentWord.test(lemma) && !lightWords.has(lemma);
    return isLong && isContent ? [{ lemma, isName }] : [];
  });
}
