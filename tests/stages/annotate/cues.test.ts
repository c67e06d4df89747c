import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { readCues } from "../../../pipeline/stages/annotate/lexicon.ts";
import { attributionsOf } from "./attributionsOf.ts";
import { annotated, markedByRules } from "./readingByRules.ts";

const rows = readTable("cues");

/** What may follow the cue, by complement. */
const clauses: Readonly<Record<string, string>> = {
  that: "that the bridge is safe",
  clause: "the bridge is safe",
  whether: "whether the bridge is safe",
  to: "to close the bridge",
  ing: "closing the bridge",
  object: "the new bridge",
  "target-that": "residents that the bridge is safe",
  "target-clause": "residents the bridge is safe",
  "target-to": "residents to close the bridge",
  "target-whether": "residents whether the bridge is safe",
};

function sentenceWith(cue: string, form: string, complement: string): string {
  if (complement === "clause-before") return `“The bridge is safe,” officials ${cue}.`;
  const preposition = complement.replace("target-", "");
  const phrase = complement.startsWith("target-")
    ? `residents ${preposition} the old bridge`
    : `${preposition} the old bridge`;
  const content = clauses[complement] ?? phrase;
  if (form === "noun") return `Reporters wrote on Monday about its ${cue} ${content}.`;
  return form === "adjective" ? `Officials were ${cue} ${content}.` : `Officials ${cue} ${content}.`;
}

function pastOf({ lemma = "", forms = "" }: Readonly<Record<string, string>>): string {
  const [, past] = forms.split("|");
  return past ?? (lemma.endsWith("e") ? `${lemma}d` : `${lemma}ed`);
}

const examples = rows.flatMap((row) => {
  const { lemma = "", form = "", stance = "", complements = "" } = row;
  const cue = form === "verb" ? pastOf(row) : lemma;
  return complements
    .split(" ")
    .filter((complement) => complement !== "")
    .map((complement) => {
      return { lemma, form, stance, complement, sentence: sentenceWith(cue, form, complement) };
    });
});

describe("every complement of every row of cues.csv is reached", () => {
  test.each(examples)("$lemma ($form) with $complement: $sentence", ({ lemma, form, stance, sentence }) => {
    expect(markedByRules(sentence)).toContainEqual(
      expect.objectContaining({ cueLemma: lemma, cueForm: form, stance }),
    );
  });
});

describe("every form of every row is in the lexicon", () => {
  const lexicon = readCues();
  test.each(rows.map(({ lemma = "", form = "", forms = "" }) => ({ lemma, form, forms })))(
    "$lemma ($form)",
    ({ lemma, form, forms }) => {
      const surfaces = [lemma, ...forms.split("|").filter((surface) => surface !== "")];
      for (const surface of surfaces) {
        const [first = ""] = surface.split(" ");
        const found = lexicon.get(first)?.filter(({ entry }) => entry.lemma === lemma && entry.form === form);
        expect(found?.map(({ words }) => words.join(" "))).toContain(surface);
      }
    },
  );
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
    ["words inside quotation marks", "Nobody saw “they say that the bridge is safe” there."],
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
