import { holds, touching } from "../../lib/parts.ts";
import type { SentenceScore } from "../../lib/records.ts";
import { rowIds } from "../../lib/rowId.ts";
import type { SentenceRow } from "../../lib/rows.generated.ts";
import type { Context } from "./context.ts";

/** Rows of the sentences, in text order, ranked by how much they deserve a check; the earlier first where scores are equal. */
export function sentenceRows(context: Context, scores: readonly SentenceScore[]): readonly SentenceRow[] {
  const { document, segments, points } = context;
  const texts = segments.sentences.map((sentence) => context.slice(sentence));
  const ids = rowIds(
    "s_",
    texts.map((text) => ({
      dataset: "sentences",
      documentId: document.documentId,
      parts: [text],
      source: null,
      cue: null,
      sentence: null,
    })),
  );
  const ranks = rank(scores);
  const outermost = segments.quotations.filter(({ depth }) => depth === 0);
  return segments.sentences.map((sentence, index) => ({
    sentence_id: ids[index] ?? "",
    text: texts[index] ?? "",
    rank: ranks[index] ?? 0,
    check_worthiness: scores[index]?.check_worthiness ?? 0,
    checkable: scores[index]?.checkable ?? 0,
    reasons: [...(scores[index]?.reasons ?? [])],
    in_quote: touching(outermost, sentence).some((quotation) => holds(quotation, sentence)),
    paragraph: sentence.paragraph,
    document_id: document.documentId,
    char_start: points.toCodePoint(sentence.start),
    char_end: points.toCodePoint(sentence.end),
  }));
}

function rank(scores: readonly SentenceScore[]): readonly number[] {
  const order = scores.map((_, index) => index);
  order.sort((a, b) => (scores[b]?.check_worthiness ?? 0) - (scores[a]?.check_worthiness ?? 0) || a - b);
  const ranks = scores.map(() => 0);
  for (const [nth, index] of order.entries()) ranks[index] = nth + 1;
  return ranks;
}
