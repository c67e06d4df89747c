import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { CheckError } from "../../../pipeline/stages/check/checkError.ts";
import { checkSentences } from "../../../pipeline/stages/check/sentences.ts";
import { at, broken, type Break } from "./brokenSample.ts";
import { makeRow } from "./makeRow.ts";
import { place, sampleText } from "./sampleText.ts";

type Sentences = Parameters<typeof checkSentences>[2];

const whiteSpace = fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\u0085", "\u00a0", "\u3000") });
const word = fc.string({ unit: fc.constantFrom("a", "é", "🚢", ".", "\ufeff"), minLength: 1, maxLength: 5 });

/** Words with white space between them; every word is a sentence of a paragraph of its own. */
const texts = fc.array(fc.tuple(whiteSpace, word), { minLength: 1, maxLength: 8 }).map((pairs) => {
  let text = "";
  const sentences = pairs.map(([space, words], index) => {
    const char_start = codePoints(text + space).length;
    text += space + words;
    const char_end = codePoints(text).length;
    const sentence_id = `s_${String(index).padStart(20, "0")}`;
    const document_id = "d_x-0123456789";
    const place = { char_start, char_end, paragraph: index, rank: index + 1 };
    return makeRow("sentences", { document_id, sentence_id, text: words, ...place });
  });
  return { text: codePoints(`${text}\n`), sentences };
});

function checked(text: Parameters<typeof checkSentences>[0], sentences: Sentences): () => void {
  return () => {
    checkSentences(text, {}, sentences);
  };
}

const breaks: Break[] = [
  [
    "a sentence left out",
    /“🚢 Ferry plan” in \[0, 14\) lies in no sentence/,
    (rows) => withoutSentence(rows, 0),
  ],
  [
    "a sentence left out at the end",
    /“Ferry fares .* lies in no sentence/,
    (rows) => withoutRowsOfLastSentence(rows),
  ],
  [
    "white space at an end",
    /has white space at an end/,
    (rows) => {
      lengthen(at(rows.sentences, 0), " plan\n");
    },
  ],
  [
    "overlapping sentences",
    /overlaps the sentence before/,
    (rows) => {
      lengthen(at(rows.sentences, 1), " said. “");
    },
  ],
  ["a paragraph left out", /paragraph comes after 1/, (rows) => (at(rows.sentences, 4).paragraph = 3)],
  ["a rank twice", /rank does not count/, (rows) => (at(rows.sentences, 0).rank = 4)],
  [
    "a rank above a better one",
    /rank is not by falling/,
    (rows) => (at(rows.sentences, 0).check_worthiness = 1),
  ],
];

function lengthen(sentence: ExtractedRows["sentences"][number], end: string): void {
  sentence.char_end = place(end)[1];
  sentence.text = codePoints(sampleText).slice(sentence.char_start, sentence.char_end);
}

function withoutSentence(rows: ExtractedRows, index: number): ExtractedRows {
  rows.document.sentences -= 1;
  return { ...rows, sentences: rows.sentences.filter((_, nth) => nth !== index) };
}

function withoutRowsOfLastSentence(rows: ExtractedRows): ExtractedRows {
  Object.assign(rows.document, { claims: 2, figures: 1 });
  const fewer = { claims: rows.claims.slice(0, 2), figures: rows.figures.slice(0, 1), non_figures: [] };
  return { ...withoutSentence(rows, 4), ...fewer };
}

describe("checkSentences", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });

  it("accepts sentences that hold all words, whatever white space is between them", () => {
    fc.assert(
      fc.property(texts, ({ text, sentences }) => {
        expect(checked(text, sentences)).not.toThrow();
      }),
    );
  });

  it("refuses the same without any one of them", () => {
    fc.assert(
      fc.property(texts, fc.nat(), ({ text, sentences }, nth) => {
        const fewer = sentences.filter((_, index) => index !== nth % sentences.length);
        expect(checked(text, fewer)).toThrow(CheckError);
      }),
    );
  });
});
