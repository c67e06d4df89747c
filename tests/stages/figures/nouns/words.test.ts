import { expect, test } from "vitest";
import {
  currencySign,
  isPluralWord,
  lemmaOf,
  wordsFrom,
} from "../../../../pipeline/stages/figures/nouns/words.ts";
import { parsedPieces } from "../parsed.ts";
import { piecesOf } from "../oneSentence.ts";

const read = (text: string) => {
  const all = piecesOf(text);
  return wordsFrom(all, 0).map((word) => {
    const printed = text.slice(all[word.first]?.start, all[word.end - 1]?.end);
    return isPluralWord(all, word) ? `${printed} > ${lemmaOf(all, word)}` : printed;
  });
};

test.each([
  ["off-duty officers said", ["off-duty", "officers > officer"]],
  ["half-sisters of hers", ["half-sisters > half-sister"]],
  ["passers-by", ["passers-by > passer-by"]],
  ["brothers-in-law", ["brothers-in-law > brother-in-law"]],
  ["F-16s and", ["F-16s > F-16"]],
  ["Boeing 737s landed", ["Boeing", "737s > Boeing 737", "landed"]],
  ["fighter/attack squadrons", ["fighter/attack", "squadrons > squadron"]],
  ["actor/singers", ["actor/singers > singer"]],
  ["low- and middle-income families", ["low", "middle-income", "families > family"]],
  ["new 737 Max jets", ["new", "737", "Max", "jets > jet"]],
  ["1,000 megawatt reactors", ["1,000", "megawatt", "reactors > reactor"]],
  ["500-pound bombs", ["500-pound", "bombs > bomb"]],
  ["$2,500 gifts", ["$2,500", "gifts > gift"]],
  ["$1-million and $2 million grants", ["$1-million"]],
  ["US soldiers", ["US", "soldiers > soldier"]],
  ["us soldiers", []],
  ["U.S. RBIs", ["U.", "S.", "RBIs > RBI"]],
  ["long tunnels", ["long", "tunnels > tunnel"]],
  ["long before", []],
  ["injured players", ["injured", "players > player"]],
  ["12 ships sank", []],
  ["VOTERS came", ["VOTERS > voter"]],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("a verb that the model reads ends a phrase, a plural and a modifier do not", () => {
  const wordsOf = (written: string) => wordsFrom(parsedPieces(written), 0).length;
  expect(wordsOf("face|VERB|0|root charges|NOUN|1|obj")).toBe(0);
  expect(wordsOf("waiting|VERB|2|amod cars|NOUN|0|root")).toBe(2);
  expect(wordsOf("overriding|VERB|0|acl aim|NOUN|1|obj")).toBe(2);
  expect(wordsOf("captured|VERB|0|acl by|ADP|3|case them|PRON|1|obl")).toBe(0);
  expect(wordsOf("residents|VERB|0|root")).toBe(1);
});

test("“outside” modifies only what the model reads as its noun", () => {
  expect(wordsFrom(parsedPieces("outside|ADJ|2|amod experts|NOUN|0|root"), 0)).toHaveLength(2);
  expect(wordsFrom(parsedPieces("outside|ADP|2|case shops|NOUN|0|root"), 0)).toHaveLength(0);
});

test("patterns", () => {
  expect([currencySign.test("$"), currencySign.test("%")]).toEqual([true, false]);
});
