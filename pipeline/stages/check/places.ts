import type { CodePoints } from "../../lib/codePoints.ts";
import { rememberLast } from "../../lib/rememberLast.ts";
import type { DocumentRow, SentenceRow } from "../../lib/rows.generated.ts";
import type { DocumentRows, Rows } from "../../lib/rows.ts";
import { columns } from "../../lib/schemas.ts";
import { sentenceAt, sentencesAt } from "../../lib/sentences.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { CheckError, rowKey } from "./checkError.ts";
import { readDatasets } from "./placedRows.ts";

type ReadDataset = (typeof readDatasets)[number];
type ReadRow = Rows[ReadDataset];

/** The columns of each dataset that repeat one of its document. */
const repeated = new Map(
  readDatasets.map((dataset) => [
    dataset,
    columns(dataset).flatMap(({ name, source }) =>
      source?.dataset === "documents" ? [{ name, column: source.column }] : [],
    ),
  ]),
);

/**
 * Checks what rows say about where they stand: sentence, paragraph, passage, link, and what they repeat of their document.
 * Throws a CheckError at the first that is wrong.
 */
export function checkPlaces(text: CodePoints, rows: DocumentRows): void {
  const collapsed = rememberLast((start, end) => collapseWhiteSpace(text.slice(start, end)));
  for (const dataset of readDatasets) {
    for (const row of rows[dataset]) {
      checkHome(dataset, row, rows.sentences);
      checkLinks(dataset, row, rows.document);
      checkPassage(dataset, row);
      checkSentence(collapsed, dataset, row, rows.sentences);
      checkRepeated(dataset, row, rows.document);
    }
  }
  for (const row of rows.non_figures) {
    if (row.paragraph !== sentenceAt(rows.sentences, row.char_start)?.paragraph) {
      throw new CheckError("non_figures", row, "paragraph is not that of its sentence");
    }
  }
  for (const quote of rows.quotes) checkOneParagraph(quote, rows.sentences);
}

function checkHome(dataset: ReadDataset, row: ReadRow, sentences: readonly SentenceRow[]): void {
  const home = sentenceAt(sentences, row.char_start);
  if (home?.sentence_id !== row.sentence_id)
    throw new CheckError(dataset, row, "sentence_id is not the sentence that holds char_start");
  if (home.paragraph !== row.paragraph)
    throw new CheckError(dataset, row, "paragraph is not that of its sentence");
}

function checkLinks(dataset: ReadDataset, row: ReadRow, { url }: DocumentRow): void {
  if (row.link !== `explorer.html#${rowKey(dataset, row)}`)
    throw new CheckError(dataset, row, "link is not explorer.html#<row id>");
  if ((row.source_link === null) !== (url === null))
    throw new CheckError(dataset, row, "source_link is not there exactly if the document has a url");
}

function checkPassage(dataset: ReadDataset, row: ReadRow): void {
  if (!("passage_start" in row)) return;
  const spans: (readonly [number | null, number | null])[] = [
    ...row.parts,
    [row.cue_start, row.cue_end],
    ...("speaker_start" in row ? [[row.speaker_start, row.speaker_end] as const] : []),
    ...("claimant_start" in row
      ? ([
          [row.claimant_start, row.claimant_end],
          [row.target_start, row.target_end],
        ] as const)
      : []),
  ];
  const start = Math.min(...spans.map(([from]) => from ?? Infinity));
  const end = Math.max(...spans.map(([, to]) => to ?? -Infinity));
  if (row.passage_start !== start || row.passage_end !== end) {
    throw new CheckError(
      dataset,
      row,
      `passage is not [${start}, ${end}), from the first to the last of its spans`,
    );
  }
}

function checkSentence(
  collapsed: (start: number, end: number) => string,
  dataset: ReadDataset,
  row: ReadRow,
  sentences: readonly SentenceRow[],
): void {
  const [start, end] =
    "passage_start" in row ? [row.passage_start, row.passage_end] : [row.char_start, row.char_end];
  const touched = sentencesAt(sentences, { start, end });
  const first = touched[0]?.char_start ?? 0;
  const wanted = collapsed(first, touched.at(-1)?.char_end ?? first);
  if (row.sentence !== wanted)
    throw new CheckError(dataset, row, `sentence is not “${wanted}”, which the row touches`);
}

function checkRepeated(dataset: ReadDataset, row: ReadRow, document: DocumentRows["document"]): void {
  for (const { name, column } of repeated.get(dataset) ?? []) {
    if (Reflect.get(row, name) !== Reflect.get(document, column)) {
      throw new CheckError(dataset, row, `${name} is not ${column} of its document`);
    }
  }
}

function checkOneParagraph(quote: DocumentRows["quotes"][number], sentences: readonly SentenceRow[]): void {
  const touched = quote.parts.flatMap(([start, end]) => sentencesAt(sentences, { start, end }));
  if (touched.some(({ paragraph }) => paragraph !== quote.paragraph)) {
    throw new CheckError("quotes", quote, "parts lie in more than one paragraph");
  }
}
