import { describe, expect, it } from "vitest";
import { place } from "./sampleText.ts";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  [
    "a span beside its words",
    /speaker_text is not text\[/,
    (rows) => Object.assign(at(rows.quotes, 0), { speaker_start: 40 }),
  ],
  [
    "half a span",
    /cue_text, _start, _end are only partly null/,
    (rows) => (at(rows.claims, 0).cue_end = null),
  ],
  [
    "a span outside the text",
    /cue \[\d+, 9999\) is empty or outside/,
    (rows) => (at(rows.claims, 0).cue_end = 9999),
  ],
  [
    "an empty span",
    /counted \[\d+, \d+\) is empty/,
    (rows) => (at(rows.figures, 0).counted_end = at(rows.figures, 0).counted_start),
  ],
  ["parts out of order", /parts are not ascending/, (rows) => at(rows.claims, 0).parts.reverse()],
  [
    "a text that is not there",
    /text is not what its offsets say/,
    (rows) => (at(rows.claims, 1).text += "!"),
  ],
  [
    "an end before that of its parts",
    /char_start, char_end are not/,
    (rows) => (at(rows.claims, 0).char_end -= 1),
  ],
  [
    "words quoted outside its parts",
    /quoted_parts are not within parts/,
    (rows) => (at(rows.quotes, 0).quoted_parts = [place("Ida Holm said")]),
  ],
  [
    "other quoted words",
    /quoted_text is not what/,
    (rows) => (at(rows.quotes, 0).quoted_text = "“They sail.”"),
  ],
  ["a wrong number of words", /words are 6/, (rows) => (at(rows.quotes, 0).words = 7)],
];

describe("checkSlices", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
