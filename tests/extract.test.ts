import fc from "fast-check";
import { expect, test } from "vitest";
import { extract as extractDocument } from "../pipeline/extract.ts";
import { extract } from "../pipeline/index.ts";
import { codePoints } from "../pipeline/lib/codePoints.ts";
import { check } from "../pipeline/stages/check/index.ts";
import { documentOf, wildReader } from "./wildReader.ts";

/** Pieces that news is made of, and pieces that break programs. */
const piece = fc.constantFrom(
  ..."“ ” \" '' `` « » ‘ ’ ' ( ) , . ; : — – - … ! ? \n \n\n \t".split(" "),
  ..."said says told accused of that according to Ana Lima Hamas he she they officials 5 1,200 $3.2 billion per cent % 🌉 é".split(
    " ",
  ),
  "Mr. ",
  "U.S.",
  "not ",
  "who ",
  "The bridge will close",
  "\u00a0",
  "\u202e",
  "\ufeff",
  "'s ",
  "about 40 people were killed",
);
const article = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", "")), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(""));

async function checked(text: string): Promise<void> {
  check(codePoints(text), await extract({ text }));
}

const generousTimeout = 60_000;

test(
  "every text gives rows that keep the contract",
  async () => {
    await fc.assert(fc.asyncProperty(article, checked), { numRuns: 200 });
    const binary = fc.string({ unit: "binary", maxLength: 200 }).filter(isText);
    await fc.assert(fc.asyncProperty(binary, checked), { numRuns: 100 });
  },
  generousTimeout,
);

test(
  "so does every reading of a text, however wrong",
  async () => {
    const wild = fc.tuple(article, fc.infiniteStream(fc.nat({ max: 1000 })));
    const isKept = async ([text, numbers]: [string, Iterator<number>]): Promise<void> => {
      const rows = await extractDocument(documentOf(text), wildReader(numbers));
      check(codePoints(text), rows);
    };
    await fc.assert(fc.asyncProperty(wild, isKept), { numRuns: 600 });
  },
  generousTimeout,
);

function isText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !text.includes("\r");
}

test("the same text gives the same rows", async () => {
  const isSame = async (text: string): Promise<void> => {
    expect(await extract({ text })).toEqual(await extract({ text }));
  };
  await fc.assert(fc.asyncProperty(article, isSame), { numRuns: 50 });
});

test("an edit elsewhere in the article changes no id", async () => {
  const story = "Ana Lima said that 40 people were hurt.\n\n“We need a new bridge,” she said.";
  const before = await extract({ text: story });
  const after = await extract({ text: `A new first paragraph stands here.\n\n${story}` });
  for (const { quote_id } of before.quotes)
    expect(after.quotes.map((quote) => quote.quote_id)).toContain(quote_id);
  for (const { figure_id } of before.figures)
    expect(after.figures.map((figure) => figure.figure_id)).toContain(figure_id);
  expect(before.quotes).toHaveLength(2);
});
