import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import {
  auxiliaries,
  isAdverb,
  isIngForm,
  mayBeFinite,
  mayBePlural,
  wordClass,
} from "../../../pipeline/stages/annotate/wordClasses.ts";
import { attributionsOf } from "./attributionsOf.ts";

const rows = readTable("wordClasses").map(({ class: name = "", words = "" }) => ({
  name,
  words: words.split(" "),
}));

test.each(rows)("the words of $name stand once each in their class, in small letters", ({ name, words }) => {
  expect([...wordClass(name)]).toStrictEqual(words);
  expect(words.map((word) => word.toLowerCase())).toStrictEqual(words);
});

test("an unknown class is an error", () => {
  expect(() => wordClass("verb")).toThrow("tables/wordClasses.csv: no class verb");
});

test.each([
  [isAdverb, ["quickly", "also"], ["bridge", "ly", "fly"]],
  [isIngForm, ["adding", "going"], ["king", "ing", "bridge"]],
  [mayBePlural, ["officials", "mps"], ["is", "has", "was", "men"]],
  [mayBeFinite, ["was", "voted", "went", "'re"], ["'s", "bridge", "red"]],
] as const)("%o", (test, matching, others) => {
  expect(matching.filter((word) => !test(word))).toStrictEqual([]);
  expect(others.filter((word) => test(word))).toStrictEqual([]);
});

/** “They will”, “They'll”. */
function they(word: string): string {
  return word.startsWith("'") ? `They${word}` : `They ${word}`;
}

/** A sentence for each word of a class, and the attribution that it must give; none where the word shuts it out. */
const reached: Readonly<Record<string, (word: string) => readonly [string, string?]>> = {
  be: (word) => [`${they(word)} saying that it is safe.`, `They | ${word} saying | that it is safe`],
  have: (word) => [`${they(word)} said that it is safe.`, `They | ${word} said | that it is safe`],
  do: (word) => [`${they(word)} say that it is safe.`, `They | ${word} say | that it is safe`],
  modal: (word) => [`${they(word)} say that it is safe.`, `They | ${word} say | that it is safe`],
  negation: (word) => [
    `They could${word === "n't" ? "" : " "}${word} say that it is safe.`,
    `They | could${word === "n't" ? "" : " "}${word} say | that it is safe`,
  ],
  finite: (word) => [`The plan ${word}, officials said.`, `officials | said | The plan ${word}`],
  subordinator: (word) => [`It is so ${word} Carey said that it is.`, "Carey | said | that it is"],
  conjunction: (word) => [`Carey said that it is ${word} Doyle wrote.`, "Carey | said | that it is"],
  determiner: (word) => [`His claim that ${word} men left.`, `His | claim | that ${word} men left`],
  "personal-pronoun": (word) => [`So ${word} said that it is.`, `${word} | said | that it is`],
  "relative-pronoun": (word) => [`Doyle, ${word} rejected the plan, left.`, "Doyle | rejected | the plan"],
  adverb: (word) => [`The mayor ${word} said that it is safe.`, "The mayor | said | that it is safe"],
  time: (word) => [`The mayor said ${word} that it is safe.`, "The mayor | said | that it is safe"],
  preposition: (word) => [
    `The mayor wrote ${word} Ann that it is safe.`,
    "The mayor | wrote | that it is safe",
  ],
  persisting: (word) => [`Fears ${word} that Ann is unsafe.`, "- | Fears | that Ann is unsafe"],
  "phrase-closing": (word) => [`They rejected the plan ${word} all left.`, "They | rejected | the plan"],
  fronting: (word) => [`${word} the mayor denies hiding it, all is well.`, "the mayor | denies | hiding it"],
  "clause-opening": (word) => [`His claim that ${word} men left.`, `His | claim | that ${word} men left`],
  "no-object": (word) => [`The union rejected ${word} then all.`],
  "possessive-pronoun": (word) => [`Readers saw ${word} plan to go.`, `${word} | plan | to go`],
  "plural-subject": (word) => [`So ${word} say that it is safe.`, `${word} | say | that it is safe`],
};

describe("words of a class do in a sentence what they are listed for", () => {
  const sentences = Object.entries(reached).flatMap(([name, example]) =>
    [...wordClass(name)].map((word) => {
      const [text, attribution] = example(word);
      return { text, attributions: attribution === undefined ? [] : [attribution] };
    }),
  );
  test.each(sentences)("$text", ({ text, attributions }) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
  });
});

test("auxiliaries are the forms of be, have, do and the modals", () => {
  const forms = ["be", "have", "do", "modal"].flatMap((name) => [...wordClass(name)]);
  expect([...auxiliaries]).toStrictEqual(forms);
});
