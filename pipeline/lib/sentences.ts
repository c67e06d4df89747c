/** Sentences of a document by the places in them; all positions are in code points, all lists in text order. */
import { countWhile } from "./countWhile.ts";
import type { SentenceRow } from "./rows.generated.ts";
import type { Span } from "./span.ts";

/** Where a sentence stands, and in which paragraph. */
export type SentencePlace = Pick<SentenceRow, "char_start" | "char_end" | "paragraph">;

/** The sentence that holds a position. */
export function sentenceAt<Sentence extends SentencePlace>(
  sentences: readonly Sentence[],
  position: number,
): Sentence | undefined {
  return sentencesAt(sentences, { start: position, end: position + 1 })[0];
}

/** The sentences that share a character with a span. */
export function sentencesAt<Sentence extends SentencePlace>(
  sentences: readonly Sentence[],
  { start, end }: Span,
): readonly Sentence[] {
  const first = countWhile(sentences, ({ char_end }) => char_end <= start);
  const last = countWhile(sentences, ({ char_start }) => char_start < end);
  return sentences.slice(first, last);
}

/** From the first to the last sentence of a paragraph. */
export function paragraphSpan(sentences: readonly SentencePlace[], paragraph: number): Span | null {
  const first = sentences[countWhile(sentences, (sentence) => sentence.paragraph < paragraph)];
  const last = sentences[countWhile(sentences, (sentence) => sentence.paragraph <= paragraph) - 1];
  return first?.paragraph === paragraph && last ? { start: first.char_start, end: last.char_end } : null;
}
