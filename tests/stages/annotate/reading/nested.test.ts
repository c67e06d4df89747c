import { describe, expect, test } from "vitest";
import type { Segments } from "../../../../pipeline/lib/document.ts";
import type { ReadAttribution, TokenRange, TokenSyntax } from "../../../../pipeline/lib/reading.ts";
import {
  embeddingContents,
  nestedAttributions,
} from "../../../../pipeline/stages/annotate/reading/nested.ts";
import { segment } from "../../../../pipeline/stages/segment/index.ts";

const attribution = (contents: readonly TokenRange[]): ReadAttribution => ({
  contents,
  cue: { first: 1, end: 2 },
  source: { first: 0, end: 1 },
  contentProbability: 1,
  cueProbability: 1,
  sourceProbability: 1,
  confidence: 0.9,
});

/** Syntax of as many tokens as a text has, where some are object clauses of others. */
function syntaxOf({ tokens }: Segments, clauses: Readonly<Record<number, number>>): readonly TokenSyntax[] {
  return tokens.map((_, token) => {
    const head = clauses[token];
    const deprel = head === undefined ? "dep" : "ccomp";
    return { upos: "X", lemma: "x", head: head ?? -1, deprel };
  });
}

const words = (text: string, { segments }: ReturnType<typeof embeddingContents>): readonly string[] =>
  segments.sentences.map(({ start, end }) => text.slice(start, end));

describe("a content is read once more", () => {
  const text = "Carey said that Doyle thinks the road is safe.";
  const segments = segment(text);
  const [content] = [{ first: 2, end: 9 }];

  test("if a verb in it has a clause for its object", () => {
    const reading = { attributions: [attribution([content])], syntax: syntaxOf(segments, { 8: 4 }) };
    const contents = embeddingContents(segments, reading);
    expect(words(text, contents)).toEqual(["that Doyle thinks the road is safe"]);
    expect(contents.places).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(contents.segments.tokens.every(({ sentence }) => sentence === 0)).toBe(true);
  });

  test("not if only the verb before it has one", () => {
    const reading = { attributions: [attribution([content])], syntax: syntaxOf(segments, { 4: 1 }) };
    expect(embeddingContents(segments, reading).places).toEqual([]);
  });

  test("not if it is quoted", () => {
    const quoted = segment("Carey said “Doyle thinks it is safe.”");
    const reading = {
      attributions: [attribution([{ first: 2, end: 10 }])],
      syntax: syntaxOf(quoted, { 7: 4 }),
    };
    expect(embeddingContents(quoted, reading).places).toEqual([]);
  });
});

describe("what is read in contents", () => {
  const text = "Carey said Doyle thinks it is so. Roe said Poe hopes it is so.";
  const segments = segment(text);
  const attributions = [attribution([{ first: 2, end: 7 }]), attribution([{ first: 10, end: 15 }])];
  const contents = embeddingContents(segments, {
    attributions,
    syntax: syntaxOf(segments, { 6: 3, 14: 11 }),
  });
  const second = {
    ...attribution([{ first: 7, end: 10 }]),
    source: { first: 5, end: 6 },
    cue: { first: 6, end: 7 },
  };

  test("stands where it stands in the document", () => {
    const [found, ...others] = nestedAttributions(contents, [second]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      source: { first: 10, end: 11 },
      cue: { first: 11, end: 12 },
      contents: [{ first: 12, end: 15 }],
    });
  });

  test.each<readonly [string, Partial<ReadAttribution>]>([
    ["has no cue", { cue: null }],
    ["has no source", { source: null }],
    ["is not likely right", { confidence: 0.7 }],
    ["leaves its content", { source: { first: 0, end: 1 } }],
  ])("is left out if it %s", (_, change) => {
    expect(nestedAttributions(contents, [{ ...second, ...change }])).toEqual([]);
  });
});
