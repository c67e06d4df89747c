import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { isWhiteSpace, trimWhiteSpace } from "../../../pipeline/lib/whiteSpace.ts";
import { findParagraphs } from "../../../pipeline/stages/segment/paragraphs.ts";
import { findSentences } from "../../../pipeline/stages/segment/sentences.ts";
import { textsOf } from "./textsOf.ts";

const sentencesOf = (text: string): string[] => textsOf(text, findSentences(text, findParagraphs(text)));

/** Sentences with ` | ` where one ends: they must come out as they are written here. */
const examples: Record<string, readonly string[]> = {
  "plain ends": [
    "The vote failed. | Nobody was surprised! | Was it close? | It was.",
    "The vote failed.",
    "No mark at all",
    "It was close... | She recounted it.",
    "It fell to 3.5 percent. | Next year it may be 4.",
  ],
  "titles and initials": [
    "Mr. Doyle met Sen. Ann B. Carey and Lt. Col. Roe. | They talked.",
    "A book by J. K. Harlow and J.-P. Ferrand came out. | It sold well.",
    "Then-Gov. Marsh thanked Dr. Alvarez. | He smiled.",
    "My sister and I. | Overall we agreed.",
  ],
  "letters with periods": [
    "Two deals backed by the U.S. | The talks go on.",
    "He left the U.S. Army and moved to Washington, D.C. | There he wrote.",
    "The U.N. mission left. | The U.S. and the E.U. stayed.",
    "He said “it was made in the U.S.” | Kirby agreed.",
  ],
  "times and dates": [
    "They met at 5 p.m. Friday in the hall. | Kirby came.",
    "They met at 5 p.m. | Kirby came at 6 a.m. Eastern.",
    "The law of Sept. 11 was voted on Jan. 5, 2020. | It passed.",
    "They met in Dec. | She left.",
  ],
  "numbers and units": [
    "See No. 5 on p. 12 of vol. 3. | It is there.",
    "He said no. | Nobody else did.",
    "It is 6 ft. 3 in. tall. | He came in. | She left.",
    "1. Open the door. | 2.1. Walk in. | (b) Sit down.",
    "Two things count: 1. The price, and 2. The place.",
    "Figure 2. The harbour in winter.",
  ],
  "companies, places and the rest": [
    "Acme Corp. Chairman Jo Roe left Acme Inc. | The firm is at 12 Main St. | It is small.",
    "He grew up in St. Anselm, near Ft. Collins. | He left.",
    "Bread, milk, etc. are sold. | Tea, sugar, etc. | They are not.",
    "Apples, i.e. The Reds, and e.g. pears. | Fine.",
    "Yahoo! shares fell. | Jeopardy! Champions met.",
  ],
  "quotation marks and brackets": [
    "“It is over.” | She left. | “Is it?” | “Yes!” | He sat down.",
    "“Why now?” she asked. | “Stop!” Doyle shouted. | “Go on …” Ann Carey said.",
    "“Is it over?” Doyle repeated. | “Who knows?” | Doyle was gone.",
    "“I went. | I saw,” he said. | 'Did you?' asked Ann.",
    "He (really?) left. | (She stayed.) | He asked “why?” and left.",
    "The report.[2] [3] | It was long.",
    "He said: “It is over.”",
  ],
  ellipses: [
    "He waited … and left. | “… and so on …” he said.",
    "It went up [...] and down. | “It is . . . odd.”",
  ],
  addresses: ["Write to jo.roe@example.org. | See www.example.org/a.html?b=1. | Or example.com. | Thanks."],
  "names with a mark": [
    "Fans of the show Mamma Mia! were glad. | The film Who Dares? opened. | is it? | no.",
  ],
  "lower case": [
    "it rained all day. | we stayed in. | iPhones were sold.",
    "It cost 5 hrs. of work, or 3 wks. of sleep.",
  ],
  "what is no sentence alone": ["It is done. –", "It is done. ***", "It is done. 👍", "– . – The end."],
};

describe.each(Object.entries(examples))("%s", (_, texts) => {
  test.each(texts)("%s", (text) => {
    expect(sentencesOf(text.replaceAll(" | ", " "))).toEqual(text.split(" | "));
  });
});

test("a paragraph ends a sentence, whatever stands there", () => {
  expect(sentencesOf("Backed by the U.S.\nArmy bases, by J.\nDoe and Mr.\nRoe")).toEqual([
    "Backed by the U.S.",
    "Army bases, by J.",
    "Doe and Mr.",
    "Roe",
  ]);
});

test("a sentence of a wrapped text goes on over a line break", () => {
  const text = `The plan to close the harbour to lorries has been backed by the U.S.
Army, which keeps a depot there, and by the shopkeepers of the U.S.
However, the mayor of the town has not yet signed what was agreed by
all of them at the meeting of Tuesday last, and nobody could say when
she would be back from the island, where she has been on holiday with
her family since the beginning of the month.`;
  expect(sentencesOf(text)).toEqual([
    text.slice(0, text.indexOf("\nHowever")),
    text.slice(text.indexOf("However")),
  ]);
});

test.each(readTable("reportingForms").map(({ form = "" }) => form))(
  "“Why?” Kirby %s is one sentence",
  (form) => {
    expect(sentencesOf(`“Why?” Kirby ${form} again.`)).toHaveLength(1);
  },
);

test.each(readTable("dateWords").map(({ word = "" }) => word))("at 5 p.m. %s is one sentence", (word) => {
  expect(sentencesOf(`It began at 5 p.m. ${word} as planned.`)).toHaveLength(1);
});

test("every character that is not white space lies in exactly one sentence", () => {
  const unit = fc.constantFrom(
    "a",
    "B",
    "1",
    ".",
    "!",
    "?",
    "…",
    " ",
    "\n",
    "“",
    "”",
    '"',
    "'",
    "(",
    "[1]",
    "Mr.",
    "😀",
    "\x85",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit, maxLength: 60 })), (text) => {
      const sentences = findSentences(text, findParagraphs(text));
      let position = 0;
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(trimWhiteSpace(text.slice(position, start))).toBe("");
        expect(end).toBeGreaterThan(start);
        expect(isWhiteSpace(text.charAt(start)) || isWhiteSpace(text.charAt(end - 1))).toBe(false);
        position = end;
      }
      expect(trimWhiteSpace(text.slice(position))).toBe("");
    }),
  );
});

describe("a sentence that is too long to be one", () => {
  const longest = 2_000;

  test("is cut at white space", () => {
    const found = sentencesOf("word 7, ".repeat(1_000));
    expect(found.every((sentence) => sentence.length <= longest && /^\S.*,$/.test(sentence))).toBe(true);
    expect(found.join(" ")).toBe("word 7, ".repeat(1_000).trim());
  });

  test("is cut anywhere if it has none, but not within a character", () => {
    const found = sentencesOf(`a${"🌉".repeat(3_000)}`);
    expect(found.map((sentence) => sentence.length)).toEqual([1_999, 2_000, 2_000, 2]);
    expect(found.every((sentence) => !/\p{Surrogate}/u.test(sentence))).toBe(true);
  });

  test("stays whole up to the limit", () => {
    expect(sentencesOf("a".repeat(longest))).toHaveLength(1);
    expect(sentencesOf("a".repeat(longest + 1))).toHaveLength(2);
  });
});
