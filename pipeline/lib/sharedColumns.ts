import { utf16Position, type CodePoints } from "./codePoints.ts";
import type { ClaimRow, DocumentRow, SentenceRow } from "./rows.generated.ts";
import { paragraphSpan, sentenceAt, sentencesAt } from "./sentences.ts";
import { sourceLink } from "./sourceLink.ts";
import type { Span } from "./span.ts";
import { collapseWhiteSpace } from "./whiteSpace.ts";

/** What the shared columns of a row follow from. */
export interface Surroundings {
  readonly text: string;
  /** Of the text. */
  readonly points: CodePoints;
  /** The text between two places, white space collapsed; given where many rows show the same long sentence. */
  readonly collapsed?: (start: number, end: number) => string;
  readonly document: Pick<DocumentRow, "document_id" | "title" | "published" | "publisher" | "url">;
  readonly sentences: readonly SentenceRow[];
}

type SharedColumns = Pick<
  ClaimRow,
  | "document_title"
  | "published"
  | "publisher"
  | "sentence"
  | "paragraph"
  | "link"
  | "source_link"
  | "document_id"
  | "sentence_id"
>;

/**
 * The columns that quotes, claims and figures share and that follow from their place; in code points. `whole`: the stretch of the row's own words,
 * `touched`: the one whose sentences are shown.
 */
export function sharedColumns(
  around: Surroundings,
  { id, whole, touched }: { readonly id: string; readonly whole: Span; readonly touched: Span },
): SharedColumns {
  const { points, document, sentences } = around;
  const collapsed = around.collapsed ?? ((start, end) => collapseWhiteSpace(points.slice(start, end)));
  const home = sentenceAt(sentences, whole.start);
  const shown = sentencesAt(sentences, touched);
  return {
    document_title: document.title,
    published: document.published,
    publisher: document.publisher,
    sentence: collapsed(shown[0]?.char_start ?? 0, shown.at(-1)?.char_end ?? 0),
    paragraph: home?.paragraph ?? 0,
    link: `explorer.html#${id}`,
    source_link: document.url === null ? null : sourceLinkOf(around, document.url, whole),
    document_id: document.document_id,
    sentence_id: home?.sentence_id ?? "",
  };
}

function sourceLinkOf({ text, points, sentences }: Surroundings, url: string, whole: Span): string {
  const inText = ({ start, end }: Span): Span => {
    return { start: utf16Position(points, start), end: utf16Position(points, end) };
  };
  const paragraphAt = (position: number): Span => {
    const home = sentenceAt(sentences, position);
    return inText((home && paragraphSpan(sentences, home.paragraph)) ?? whole);
  };
  return sourceLink(url, text, inText(whole), [paragraphAt(whole.start), paragraphAt(whole.end - 1)]);
}
