import { describe, expect, test } from "vitest";
import type { TokenRange } from "../../../../pipeline/lib/reading.ts";
import { openReader, sharedReader } from "../../../../pipeline/stages/annotate/reading/index.ts";
import { segment } from "../../../../pipeline/stages/segment/index.ts";

const article = `Bridge to close

HARLOW — The old bridge over the Lune will close in May, the mayor said on Monday. “We cannot wait any longer,” Ann Carey told reporters. “It is not safe.”

Joan Doyle, who leads the opposition, accused her of hiding the costs. She warned that the ferry cannot carry 2,000 cars a day.

According to a report by the port authority, the repair would cost $3.2 million. Residents fear that shops will suffer.
`;

const reader = await sharedReader();

/** The attributions of a text as `source | cue | content + content`. */
async function attributionsOf(text: string): Promise<readonly string[]> {
  const segments = segment(text);
  const { attributions } = await reader.read(text, segments);
  const slice = (range: TokenRange | null): string => {
    const [first, last] = [segments.tokens[range?.first ?? -1], segments.tokens[(range?.end ?? 0) - 1]];
    return first && last ? text.slice(first.start, last.end) : "-";
  };
  return attributions.map(({ source, cue, contents }) =>
    [slice(source), slice(cue), contents.map(slice).join(" + ")].join(" | "),
  );
}

test("who says what in an article", async () => {
  expect(await attributionsOf(article)).toEqual([
    "the mayor | said | The old bridge over the Lune will close in May",
    "Ann Carey | told | “We cannot wait any longer,” + “It is not safe.”",
    "Joan Doyle, who leads the opposition, | accused | her of hiding the costs",
    "She | warned | that the ferry cannot carry 2,000 cars a day",
    "a report by the port authority | According to | the repair would cost $3.2 million",
    "Residents | fear | that shops will suffer",
  ]);
});

describe("syntax", () => {
  test("of a sentence", async () => {
    const text = "Joan Doyle warned that the trains cannot carry cars.";
    const { syntax } = await reader.read(text, segment(text));
    expect(syntax.map(({ upos, lemma, head, deprel }) => `${upos} ${lemma} ${head} ${deprel}`)).toEqual([
      "PROPN Joan 2 nsubj",
      "PROPN Doyle 0 flat",
      "VERB warn -1 root",
      "SCONJ that 8 mark",
      "DET the 5 det",
      "NOUN train 8 nsubj",
      "AUX can 8 aux",
      "PART not 8 advmod",
      "VERB carry 2 ccomp",
      "NOUN car 8 obj",
      "PUNCT . 2 punct",
    ]);
  });

  test("every sentence of an article is a tree of its own", async () => {
    const { tokens, sentences } = segment(article);
    const { syntax } = await reader.read(article, segment(article));
    expect(syntax).toHaveLength(tokens.length);
    for (const index of sentences.keys()) {
      const own = tokens.flatMap(({ sentence }, token) => (sentence === index ? [token] : []));
      expect(own.filter((token) => syntax[token]?.head === -1)).toHaveLength(1);
      expect(
        own.every((token) => syntax[token]?.head === -1 || own.includes(syntax[token]?.head ?? -2)),
      ).toBe(true);
    }
  });
});

test("a pronoun points at the person before it", async () => {
  const text = "Joan Doyle met the workers on Monday, and she thanked them.";
  const { mentions } = await reader.read(text, segment(text));
  const she = mentions.find(({ token }) => token === 9);
  expect(she).toMatchObject({ type: "person", antecedent: 0 });
});

test("a claim with a figure is worth a check sooner than a greeting", async () => {
  const text = "Unemployment rose by 300,000 under his government last year. Good evening, and thank you.";
  const { sentences } = await reader.read(text, segment(text));
  const [claim, greeting] = sentences;
  expect(claim?.checkWorthy).toBeGreaterThan(0.5);
  expect(greeting?.checkWorthy).toBeLessThan(0.1);
});

test("the same text gives the same reading, whatever was read before", async () => {
  const segments = segment(article);
  const first = await reader.read(article, segments);
  await reader.read("Something else was said.", segment("Something else was said."));
  expect(await reader.read(article, segments)).toEqual(first);
});

test("nothing is read off an empty text", async () => {
  expect(await reader.read("", segment(""))).toEqual({
    attributions: [],
    syntax: [],
    mentions: [],
    sentences: [],
  });
});

test("a sentence of ten thousand words is read", async () => {
  const text = `${"word ".repeat(10_000)}end.`;
  const segments = segment(text);
  const { syntax } = await reader.read(text, segments);
  expect(syntax).toHaveLength(segments.tokens.length);
}, 60_000);

test("a folder without a model is refused before anything is read", async () => {
  await expect(openReader(new URL("file:///nowhere/"))).rejects.toThrow("SHA256SUMS: cannot be read");
});
