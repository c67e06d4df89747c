import { describe, expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { entriesAt } from "../../../../pipeline/stages/annotate/syntactic/entries.ts";
import { wordsBySentence } from "../../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../../pipeline/stages/segment/index.ts";
import { annotated } from "../annotated.ts";
import { attributionsOf } from "../attributionsOf.ts";

/** The lemmas of the entries of a form that begin a text. */
function lemmasAt(text: string, form: "verb" | "noun" | "adjective" | "adverb"): readonly string[] {
  const [words = []] = wordsBySentence(text, segment(text));
  return entriesAt(words, 0, form).map(({ entry }) => entry.lemma);
}

test("no entry of cues.csv stands twice with the same complements", () => {
  const rows = readTable("cues").map(({ lemma, form, complements }) => `${lemma} ${form} ${complements}`);
  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toStrictEqual([]);
});

test.each([
  ["told everybody", "verb", ["tell"]],
  ["fearing it", "verb", ["fear"]],
  ["fears of it", "noun", ["fear"]],
  ["calls for it", "verb", ["call for"]],
  ["reportedly left", "adverb", ["reportedly"]],
  ["fears of it", "adjective", []],
] as const)("%s (%s)", (text, form, lemmas) => {
  expect(lemmasAt(text, form)).toStrictEqual(lemmas);
});

describe("which forms are cues", () => {
  test.each([
    ["The mayor says that the bridge is safe.", "says"],
    ["The mayor has said that the bridge is safe.", "has said"],
    ["The mayor had also long said that the bridge is safe.", "had also long said"],
    ["The mayor did not say that the bridge is safe.", "did not say"],
    ["The mayor is saying that the bridge is safe.", "is saying"],
    ["Officials say that the bridge is safe.", "say"],
    ["They will say that the bridge is safe.", "will say"],
    ["Hamas fears the bridge will fall.", "fears"],
    ["The union points out that the bridge is old.", "points out"],
  ])("%s", (sentence, cue) => {
    expect(attributionsOf(sentence).map((row) => row.split(" | ")[1])).toStrictEqual([cue]);
  });

  test.each([
    ["a noun after a determiner", "The claims of the union came late."],
    ["the second half of a compound", "Iran-backed groups left."],
    ["a name", "Nobody left the Hope for Harlow fund."],
    ["a participle that modifies", "The stated reason was another."],
    ["no content", "The mayor said."],
  ])("no cue: %s", (_, sentence) => {
    expect(attributionsOf(sentence)).toStrictEqual([]);
  });

  test("a negated cue is marked", () => {
    const negated = (text: string): readonly boolean[] =>
      annotated(text).attributions.map((attribution) => attribution.negated);
    expect(negated("The mayor did not say that the bridge is safe.")).toStrictEqual([true]);
    expect(negated("The mayor said that the bridge is not safe.")).toStrictEqual([false]);
  });
});
