import { markedText } from "../explain/markedText.ts";
import { marksOf } from "../explain/marks.ts";
import { codePoints, utf16Position } from "../lib/codePoints.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { linePosition } from "../lib/linePosition.ts";
import { correctable } from "../stages/correct/index.ts";
import type { ReviewedRow } from "./correctionOf.ts";
import type { Uncertain } from "./leastCertain.ts";
import type { PublishedDocument } from "./publishedDocuments.ts";

/** A row in its sentence, with the columns that can be set: what a person needs to see to decide. */
export function screen(
  document: PublishedDocument,
  { dataset }: Uncertain,
  row: ReviewedRow,
  count: string,
): string {
  const { text, rows } = document;
  const marks = marksOf(dataset, { ...row });
  const { line, column } = linePosition(text, utf16Position(codePoints(text), row.char_start));
  const place = escapeUnprintable(`${rows.document.path}:${line}:${column}`);
  const legend = [...new Map(marks.map(({ sign, name }) => [sign, `${sign} ${name}`])).values()].join("   ");
  const sentence = markedText(text, sentencesAround(document, marks), marks);
  return [
    `${count}  ${dataset.replace(/s$/, "")}  ${place}  confidence ${row.extraction_confidence.toFixed(2)}`,
    `${sentence}\n\n${legend}`.replace(/^(?=.)/gm, "  "),
    columnLines(row, [...correctable[dataset]]),
  ].join("\n\n");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function sentencesAround({ rows }: PublishedDocument, marks: readonly Stretch[]): Stretch {
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  const touched = rows.sentences.filter((sentence) => sentence.char_start < end && sentence.char_end > start);
  return { start: touched[0]?.char_start ?? start, end: touched.at(-1)?.char_end ?? end };
}

/** A text as it is, nothing for null, all else as in JSON. */
function columnLines(row: ReviewedRow, names: readonly string[]): string {
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => {
    const value: unknown = Reflect.get(row, name);
    const shown = value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
    return `  ${name.padEnd(width)}  ${escapeUnprintable(shown)}`.trimEnd();
  });
  return lines.join("\n");
}
