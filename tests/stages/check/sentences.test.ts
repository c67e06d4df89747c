import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import { CheckError } from "../../../pipeline/stages/check/checkError.ts";
import { checkSentences } from "../../../pipeline/stages/check/sentences.ts";
import { makeRow } from "./sampleRows.ts";

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

describe("checkSentences", () => {
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
