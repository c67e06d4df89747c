import { expect, test } from "vitest";
import { codePoints } from "../../pipeline/lib/codePoints.ts";
import { sharedColumns } from "../../pipeline/lib/sharedColumns.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { sentenceRow } from "./sentenceRow.ts";

const text = "🚢 Ship ahoy.\n\n🌊 The tide\nturned. Nobody was hurt, said Lund.";
const characters = Array.from(text);

/** Where words stand, in code points. */
function placeOf(words: string): Span {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}

const document = {
  document_id: "d_a-0000000000",
  title: "Ahoy",
  published: "2024-05-01",
  publisher: null,
  url: "https://news.example/ahoy",
};

/** The columns of a row of these words. */
function columnsOf(words: string, touched = words, url: string | null = document.url) {
  const sentences = ["🚢 Ship ahoy.", "🌊 The tide\nturned.", "Nobody was hurt, said Lund."].map(
    (sentence, nth) => {
      const { start, end } = placeOf(sentence);
      return sentenceRow(Math.min(nth, 1), [start, end]);
    },
  );
  const around = { text, points: codePoints(text), document: { ...document, url }, sentences };
  return sharedColumns(around, { id: "c_1", whole: placeOf(words), touched: placeOf(touched) });
}

test("a row repeats its document, and shows the sentences that it touches", () => {
  expect(columnsOf("Nobody was hurt", "turned. Nobody was hurt, said Lund")).toEqual({
    document_title: "Ahoy",
    published: "2024-05-01",
    publisher: null,
    sentence: "🌊 The tide turned. Nobody was hurt, said Lund.",
    paragraph: 1,
    link: "explorer.html#c_1",
    source_link: "https://news.example/ahoy#:~:text=%F0%9F%8C%8A%20The%20tide%20turned.-,Nobody%20was%20hurt",
    document_id: document.document_id,
    sentence_id: `s_${String(characters.indexOf("N")).padStart(20, "0")}`,
  });
});

test("an article without an address on the web has no link to it", () => {
  expect(columnsOf("Ship ahoy", "Ship ahoy", null)).toMatchObject({ source_link: null, paragraph: 0 });
});
