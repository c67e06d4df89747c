import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { claimsOf } from "./claimsOf.ts";

/** The outlet’s side on the first claim of a text. */
function sideIn(text: string, ...trees: readonly string[]): string | undefined {
  return claimsOf(text, ...trees).claims[0]?.outlet_presents_as;
}

describe("outletSigns.csv", () => {
  const words = readTable("outletSigns").filter(({ place }) => place === "word");
  const adverb = "3:nsubj:PROPN 3:advmod 0:root:VERB 8:mark 6:det 8:nsubj:NOUN 8:cop:AUX 3:ccomp:ADJ 3:punct";
  test.each(words.filter(({ word }) => word?.endsWith("ly")))("$word claimed", ({ word, outlet }) => {
    expect(sideIn(`Carey ${word ?? ""} claimed that the bridge was safe.`, adverb)).toBe(outlet);
  });

  const adjective =
    "2:det 3:nsubj:NOUN 0:root:VERB 6:det 6:amod:ADJ 3:obj:NOUN 11:mark 9:det 11:nsubj:NOUN 11:cop:AUX 6:acl:ADJ 3:punct";
  const adjectives = words.filter(({ word = "" }) => /^[a-z]+$/.test(word) && !word.endsWith("ly"));
  test.each(adjectives)("the $word claim", ({ word, outlet }) => {
    const text = `The council heard the ${word ?? ""} claim that the bridge was safe.`;
    expect(sideIn(text, adjective)).toBe(outlet);
  });

  test("no word or cue stands twice", () => {
    const listed = readTable("outletSigns").map(({ word }) => word);
    expect(new Set(listed).size).toBe(listed.length);
  });
});

test.each([
  ["a question", "Carey revealed whether the bridge was safe."],
  ["the source’s own word", "Carey claimed that the bridge was “falsely” called safe."],
])("no side: %s", (_, text) => {
  expect(sideIn(text)).toBe("open");
});
