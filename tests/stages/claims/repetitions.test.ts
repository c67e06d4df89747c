import { expect, test } from "vitest";
import { linksOf } from "./linksOf.ts";

const pullQuote = "“We checked every bolt of the bridge.”";
const lead = "Carey said the harbour bridge was closed after two cracks were found in its northern deck.";
const summary = "Carey said the bridge was closed because two cracks were found in the northern deck.";

test("a pull quote", () => {
  expect(linksOf(`Carey said: ${pullQuote}\n\nIt was raining.\n\n${pullQuote}`)).toStrictEqual([
    `same_as: ${pullQuote} → ${pullQuote}`,
  ]);
});

test("what a source is said to have said before, in other words", () => {
  expect(linksOf(`${lead}\n\nIt was raining.\n\n${summary}`)).toStrictEqual([
    `same_as: ${summary.slice(11, -1)} → ${lead.slice(11, -1)}`,
  ]);
});

test("what the outlet states twice", () => {
  const [first, second] = [
    "The harbour bridge was closed on Monday after 2 cracks of 14 inches were found.",
    "Inspectors closed the bridge over 2 cracks of 14 inches.",
  ];
  expect(linksOf(`${first}\n\nIt was raining.\n\n${second}`)).toStrictEqual([
    `same_as: ${second.slice(0, -1)} → ${first.slice(0, -1)}`,
  ]);
});

test.each([
  ["few words", "Carey said: “It is safe here.”\n\nIt was raining.\n\n“It is safe here.”"],
  ["another speaker", `Carey said: ${pullQuote}\n\nDoyle said the road is closed.\n\n${pullQuote}`],
  ["coordinated sources", "Iran and Norway said that they will leave the talks on Monday."],
  ["other numbers", `${lead.replace("two", "12")}\n\n${summary.replace("two", "14")}`],
  ["another source", `${lead}\n\n${summary.replace("Carey", "Doyle")}`],
])("none: %s", (_, text) => {
  expect(linksOf(text)).toStrictEqual([]);
});

test("not its negation", () => {
  const negated = summary.replace("was closed", "was not closed");
  const first =
    "2:nsubj:PROPN 0:root:VERB 5:det 5:compound:NOUN 7:nsubj:pass:NOUN 7:aux:pass:AUX 2:ccomp:VERB 12:mark 10:nummod:NUM 12:nsubj:pass:NOUN 12:aux:pass:AUX 7:advcl:VERB 16:case 16:nmod:poss:PRON 16:amod:ADJ 12:obl:NOUN 2:punct";
  const second =
    "2:nsubj:PROPN 0:root:VERB 4:det 7:nsubj:pass:NOUN 7:aux:pass:AUX 7:advmod:PART 2:ccomp:VERB 12:mark 10:nummod:NUM 12:nsubj:pass:NOUN 12:aux:pass:AUX 7:advcl:VERB 16:case 16:det 16:amod:ADJ 12:obl:NOUN 2:punct";
  expect(linksOf(`${lead}\n\n${negated}`, first, second)).toStrictEqual([]);
});
