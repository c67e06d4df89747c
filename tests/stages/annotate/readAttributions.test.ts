import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../pipeline/lib/annotation.ts";
import type { Segments } from "../../../pipeline/lib/document.ts";
import type { TokenRange, TokenSyntax } from "../../../pipeline/lib/reading.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { emptyReading } from "../../recorded/readings.ts";

/** What the model marks, in the words of the text. */
interface Marks {
  readonly contents: readonly string[];
  readonly cue?: string;
  readonly source?: string;
  readonly confidence?: number;
  /** Of every word of the cue. */
  readonly syntax?: Partial<TokenSyntax>;
}

function attributionsOf(text: string, marks: Marks): readonly Attribution[] {
  const segments = segment(text);
  const reading = emptyReading(segments);
  const cue = marks.cue === undefined ? null : rangeOf(text, segments, marks.cue);
  const syntax = reading.syntax.map((one, token) =>
    cue && token >= cue.first && token < cue.end ? { ...one, ...marks.syntax } : one,
  );
  const attribution = {
    contents: marks.contents.map((content) => rangeOf(text, segments, content)),
    cue,
    source: marks.source === undefined ? null : rangeOf(text, segments, marks.source),
    contentProbability: 1,
    cueProbability: 1,
    sourceProbability: 1,
    confidence: marks.confidence ?? 0.9,
  };
  return annotate(text, segments, { ...reading, attributions: [attribution], syntax }).attributions;
}

function rangeOf(text: string, { tokens }: Segments, words: string): TokenRange {
  const start = text.indexOf(words);
  return {
    first: tokens.findIndex((token) => token.end > start),
    end: tokens.findLastIndex((token) => token.start < start + words.length) + 1,
  };
}

/** As `source | cue | part + part`, with ` | target` where there is one; `-` stands for none. */
function shown(text: string, marks: Marks): readonly string[] {
  const slice = (span: Span | null): string => (span ? text.slice(span.start, span.end) : "-");
  return attributionsOf(text, marks).map(({ source, cue, parts, target }) =>
    [slice(source), slice(cue), parts.map(slice).join(" + "), ...(target ? [slice(target)] : [])].join(" | "),
  );
}

describe("what becomes of the spans", () => {
  test.each<readonly [string, string, Marks, readonly string[]]>([
    [
      "nobody of a later sentence is the source",
      "The claim that it leaked was false. Doyle left.",
      {
        source: "Doyle",
        cue: "claim",
        contents: ["that it leaked"],
        syntax: { upos: "NOUN", lemma: "claim" },
      },
      ["- | claim | that it leaked"],
    ],
    [
      "the agent’s preposition is no part of the cue",
      "The toll was rejected by Doyle.",
      { source: "Doyle", cue: "was rejected by", contents: ["The toll"] },
      ["Doyle | was rejected | The toll"],
    ],
    [
      "marks at the ends belong to the sentence",
      "The bridge is safe, Carey said.",
      { source: "Carey", cue: "said", contents: ["The bridge is safe,"] },
      ["Carey | said | The bridge is safe"],
    ],
    [
      "those within a quotation belong to it",
      "Carey said, “It is safe. No doubt.",
      { source: "Carey", cue: "said", contents: ["“It is safe. No doubt."] },
      ["Carey | said | “It is safe. No doubt."],
    ],
    [
      "the possessive ending is no part of a source",
      "The mayor’s vow to leave was broken.",
      { source: "The mayor’s", cue: "vow", contents: ["to leave"] },
      ["The mayor | vow | to leave"],
    ],
    [
      "nor is what begins a relative clause",
      "Joan Doyle, who said the bridge is safe, left.",
      { source: "Joan Doyle, who", cue: "said", contents: ["the bridge is safe"] },
      ["Joan Doyle | said | the bridge is safe"],
    ],
    [
      "a content in another paragraph is carried on",
      "“It is safe,” Carey said.\n\n“We checked it twice.”",
      { source: "Carey", cue: "said", contents: ["“It is safe,”", "“We checked it twice.”"] },
      ["Carey | said | “It is safe,”", "- | - | “We checked it twice.”"],
    ],
    [
      "one without quotation marks stays in the sentence of its cue",
      "The costs are known. Carey said the bridge is safe.",
      { source: "Carey", cue: "said", contents: ["The costs are known", "the bridge is safe"] },
      ["Carey | said | the bridge is safe"],
    ],
  ])("%s: %s", (_, text, marks, attributions) => {
    expect(shown(text, marks)).toStrictEqual(attributions);
  });
});

test.each<readonly [string, string, Marks]>([
  [
    "what is hardly likely",
    "Carey said the bridge is safe.",
    { source: "Carey", cue: "said", contents: ["the bridge is safe"], confidence: 0.29 },
  ],
  [
    "a wish for anonymity",
    "A clerk asked not to be named.",
    { source: "A clerk", cue: "asked", contents: ["not to be named"] },
  ],
  ["a so-called thing", "It is a so-called bridge.", { cue: "so-called", contents: ["bridge"] }],
])("left out: %s", (_, text, marks) => {
  expect(shown(text, marks)).toStrictEqual([]);
});

describe("what is known of the cue", () => {
  test.each<readonly [string, Marks, Partial<Attribution>]>([
    [
      "Carey said the bridge is safe.",
      { cue: "said", contents: ["the bridge is safe"] },
      { cueLemma: "say", cueForm: "verb", stance: "state", speech: true, confidence: 0.9 },
    ],
    [
      "Carey did not say that the bridge is safe.",
      { cue: "did not say", contents: ["that the bridge is safe"] },
      { cueLemma: "say", negated: true },
    ],
    [
      "“Is it safe?” Carey asked.",
      { cue: "asked", contents: ["“Is it safe?”"] },
      { cueLemma: "ask", stance: "question" },
    ],
    [
      "Carey asked whether it is safe.",
      { cue: "asked", contents: ["whether it is safe"] },
      { cueLemma: "ask", stance: "question" },
    ],
    ["Carey: “It is safe.”", { cue: ":", contents: ["“It is safe.”"] }, { cueLemma: ":", cueForm: "colon" }],
    [
      "According to Carey, it is safe.",
      { cue: "According to", contents: ["it is safe"] },
      { cueLemma: "according to", cueForm: "according_to", speech: true },
    ],
    [
      "Carey mocked the bridge.",
      { cue: "mocked", contents: ["the bridge"], syntax: { upos: "VERB", lemma: "mock" } },
      { cueLemma: "mock", stance: "criticize", speech: true, predicative: true },
    ],
    [
      "Carey did not mock the bridge.",
      { cue: "mock", contents: ["the bridge"], syntax: { upos: "VERB", lemma: "mock" } },
      { cueLemma: "mock", negated: true },
    ],
    [
      "Their praise for the bridge was loud.",
      { cue: "praise", contents: ["the bridge"], syntax: { upos: "NOUN", lemma: "praise" } },
      { cueLemma: "praise", cueForm: "noun", stance: "praise", predicative: false },
    ],
    [
      "Carey flooded the bridge.",
      { cue: "flooded", contents: ["the bridge"], syntax: { upos: "VERB", lemma: "flood" } },
      { cueLemma: "flood", cueForm: "verb", stance: "state", speech: false },
    ],
    [
      "Carey tormented the bridge.",
      { cue: "tormented", contents: ["the bridge"], syntax: { upos: "VERB", lemma: "torment" } },
      { cueLemma: "torment", cueForm: "verb", speech: false },
    ],
    [
      "They met on a plan backed by the union.",
      { cue: "backed", contents: ["a plan"], syntax: { upos: "VERB", deprel: "acl", head: 4 } },
      { cueLemma: "back", predicative: false },
    ],
  ])("%s", (text, marks, expected) => {
    expect(attributionsOf(text, marks)).toMatchObject([expected]);
  });
});
