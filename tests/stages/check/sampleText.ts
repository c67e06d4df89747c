/** A made-up article, and the columns of rows that follow from their place in it. */
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { rowIds } from "../../../pipeline/lib/rowId.ts";
import { makeRow } from "./makeRow.ts";

export const sampleText =
  "🚢 Ferry plan\n\n“We bought 40 ferries,” Ida Holm said. “They sail.” Unions fear that the ferries leak.\n\n" +
  "Ferry fares rose 5 percent on Monday.\n";

export const sampleDocumentId = "d_ferry-txt-0123456789";

export const article = {
  document_title: "=Ferry plan",
  published: "2024-03-01",
  publisher: "Harbour Gazette",
};

/** Where some words stand first in the sample, in code points. */
export function place(words: string): [number, number] {
  const start = codePoints(sampleText).toCodePoint(sampleText.indexOf(words));
  return [start, start + Array.from(words).length];
}

/** The id of a row of the sample, which occurs once. */
export function id(
  dataset: string,
  words: readonly string[],
  source: string | null,
  cue: string | null,
  sentence: string | null,
): string {
  const made = { dataset, documentId: sampleDocumentId, parts: words, source, cue, sentence };
  return rowIds(`${dataset.slice(0, 1)}_`, [made])[0] ?? "";
}

/** The columns of a span that stands first where its words do. */
export function spanOf(name: string, words: string): Record<string, unknown> {
  const [start, end] = place(words);
  return { [`${name}_text`]: words, [`${name}_start`]: start, [`${name}_end`]: end };
}

export const sentenceTexts = [
  { text: "🚢 Ferry plan", paragraph: 0, check_worthiness: 0.1 },
  { text: "“We bought 40 ferries,” Ida Holm said.", paragraph: 1, check_worthiness: 0.8 },
  { text: "“They sail.”", paragraph: 1, check_worthiness: 0.3 },
  { text: "Unions fear that the ferries leak.", paragraph: 1, check_worthiness: 0.3 },
  { text: "Ferry fares rose 5 percent on Monday.", paragraph: 2, check_worthiness: 0.9 },
];
const ranks = [5, 2, 3, 4, 1];

export const base = { document_id: sampleDocumentId };

/** Its sentences. */
export function sentences(): ExtractedRows["sentences"] {
  return sentenceTexts.map((known, index) => {
    const [start, end] = place(known.text);
    const sentence_id = id("sentences", [known.text], null, null, null);
    return makeRow("sentences", {
      ...base,
      ...known,
      sentence_id,
      rank: ranks[index] ?? 0,
      char_start: start,
      char_end: end,
    });
  });
}

/** What a row repeats of its document and of the sentence it starts in. */
export function home(index: number): Record<string, unknown> {
  const { text = "", paragraph = 0 } = sentenceTexts[index] ?? {};
  return {
    ...base,
    ...article,
    sentence: text,
    paragraph,
    sentence_id: id("sentences", [text], null, null, null),
  };
}

/** The columns of the text of a row that is made of some pieces. */
export function stretch(...words: string[]): Record<string, unknown> {
  const places = words.map(place);
  return {
    text: words.join(" … "),
    parts: places,
    char_start: places[0]?.[0],
    char_end: places.at(-1)?.[1],
  };
}
