import { describe, expect, it } from "vitest";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import { sampleRows } from "./sampleRows.ts";
import { place, sampleText } from "./sampleText.ts";
import { at, broken, type Break } from "./brokenSample.ts";

const text = codePoints(sampleText);

const breaks: Break[] = [
  [
    "another sentence",
    /sentence_id is not the sentence/,
    (rows) => (at(rows.claims, 0).sentence_id = at(rows.sentences, 0).sentence_id),
  ],
  [
    "another paragraph",
    /paragraph is not that of its sentence/,
    (rows) => (at(rows.figures, 0).paragraph = 2),
  ],
  [
    "another paragraph of a non-figure",
    /non_figures .* paragraph is not/,
    (rows) => (at(rows.non_figures, 0).paragraph = 0),
  ],
  [
    "a link to another row",
    /link is not explorer/,
    (rows) => (at(rows.claims, 0).link = at(rows.quotes, 0).link),
  ],
  [
    "too short a passage",
    /passage is not \[/,
    (rows) => {
      shortenPassage(rows);
    },
  ],
  ["another reading text", /sentence is not “/, (rows) => (at(rows.figures, 1).sentence += " It did.")],
  [
    "another title",
    /document_title is not title of its document/,
    (rows) => (at(rows.figures, 1).document_title = "Other"),
  ],
];

function shortenPassage(rows: ExtractedRows): void {
  const [start, end] = place("fear that the ferries leak");
  Object.assign(at(rows.claims, 1), {
    passage_start: start,
    passage_end: end,
    passage_text: text.slice(start, end),
  });
}

describe("checkPlaces", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });

  it("refuses a quote in two paragraphs", () => {
    const other = at(sampleRows().claims, 2);
    const spread = broken((rows) => {
      for (const row of [at(rows.quotes, 0), at(rows.claims, 0)]) {
        row.parts = [at(row.parts, 0), at(other.parts, 0)];
        row.text = row.parts.map(([start, end]) => text.slice(start, end)).join(" … ");
        row.char_end = row.passage_end = other.char_end;
        row.passage_text = text.slice(row.passage_start, row.passage_end);
        row.sentence = text.slice(row.char_start, at(rows.sentences, 4).char_end).replaceAll("\n\n", " ");
      }
      Object.assign(at(rows.quotes, 0), {
        words: 11,
        quoted_parts: [at(at(rows.quotes, 0).parts, 0)],
        quoted_text: "“We bought 40 ferries,”",
      });
    });
    expect(spread).toThrow(/parts lie in more than one paragraph/);
  });
});
