import type { CodePoints } from "../../lib/codePoints.ts";
import type { SentenceRow } from "../../lib/rows.generated.ts";
import { isWhiteSpace, trimWhiteSpace } from "../../lib/whiteSpace.ts";
import { CheckError } from "./checkError.ts";

/**
 * Checks that every non-blank character lies in exactly one sentence, that sentences have no white space at their ends, that paragraphs
 * count from 0 without gaps, and that ranks fall with check_worthiness. Sentences are in text order. Throws a CheckError where not.
 */
export function checkSentences(text: CodePoints, document: object, sentences: readonly SentenceRow[]): void {
  let end = 0;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.char_start < end)
      throw new CheckError("sentences", sentence, "overlaps the sentence before");
    checkBlank(text, document, end, sentence.char_start);
    if (isWhiteSpace(sentence.text.charAt(0)) || isWhiteSpace(sentence.text.slice(-1))) {
      throw new CheckError("sentences", sentence, "has white space at an end");
    }
    if (
      (sentence.paragraph !== paragraph && sentence.paragraph !== paragraph + 1) ||
      sentence.paragraph < 0
    ) {
      throw new CheckError("sentences", sentence, `paragraph comes after ${paragraph}`);
    }
    ({ char_end: end, paragraph } = sentence);
  }
  checkBlank(text, document, end, text.length);
  checkRanks(sentences);
}

function checkBlank(text: CodePoints, document: object, start: number, end: number): void {
  const between = trimWhiteSpace(text.slice(start, end));
  if (between !== "") {
    throw new CheckError(
      "documents",
      document,
      `“${between.slice(0, 40)}” in [${start}, ${end}) lies in no sentence`,
    );
  }
}

function checkRanks(sentences: readonly SentenceRow[]): void {
  const ranked = sentences.toSorted((a, b) => a.rank - b.rank);
  for (const [index, sentence] of ranked.entries()) {
    if (sentence.rank !== index + 1)
      throw new CheckError("sentences", sentence, "rank does not count 1 … n in its document");
    const before = ranked[index - 1];
    if (before !== undefined && before.check_worthiness < sentence.check_worthiness) {
      throw new CheckError(
        "sentences",
        sentence,
        `rank is not by falling check_worthiness, ${before.sentence_id} has less`,
      );
    }
  }
}
