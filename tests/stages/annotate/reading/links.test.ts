import { describe, expect, test } from "vitest";
import type { Chain } from "../../../../pipeline/stages/annotate/reading/chain.ts";
import { linkedAttributions } from "../../../../pipeline/stages/annotate/reading/links.ts";

const chain: Chain = { words: 0, best: () => [], spanProbability: (_, first) => 0.9 - first / 100 };

/** Scores by which each word listed points at another, or at none where the target is the number of words. */
function pointers(
  words: number,
  links: Readonly<Record<number, Readonly<Record<number, number>>>>,
): Float32Array {
  const scores = new Float32Array(words * (words + 1));
  for (const [word, targets] of Object.entries(links)) {
    for (const [target, score] of Object.entries(targets))
      scores[Number(word) * (words + 1) + Number(target)] = score;
  }
  return scores;
}

const short = { S: "B-source", C: "B-cue", c: "I-cue", X: "B-content", x: "I-content", O: "O" } as const;

function link(
  letters: string,
  cueOf: Parameters<typeof pointers>[1],
  sourceOf: Parameters<typeof pointers>[1],
  continuing: readonly number[] = [],
) {
  const roles = Array.from(
    letters,
    (letter) => Object.entries(short).find(([key]) => key === letter)?.[1] ?? "O",
  );
  const found = linkedAttributions({
    roles,
    mayContinueCue: (word) => continuing.includes(word),
    cueOf: pointers(roles.length, cueOf),
    sourceOf: pointers(roles.length, sourceOf),
    chain,
    beginContent: 5,
  });
  return found.map(({ contents, cue, source }) => ({
    contents: contents.map(({ first, end }) => [first, end]),
    cue: cue && [cue.first, cue.end],
    source: source && [source.first, source.end],
  }));
}

describe("the cue of a content", () => {
  test("is the marked one that it points at", () => {
    expect(link("SCXx", { 2: { 1: 9 } }, { 1: { 0: 9 } })).toEqual([
      { contents: [[2, 4]], cue: [1, 2], source: [0, 1] },
    ]);
  });

  test("two contents with one cue are parts of one attribution", () => {
    expect(link("XOCSX", { 0: { 2: 9 }, 4: { 2: 9 } }, { 2: { 3: 9 } })).toEqual([
      {
        contents: [
          [0, 1],
          [4, 5],
        ],
        cue: [2, 3],
        source: [3, 4],
      },
    ]);
  });

  test("is a word that was not marked, with what goes on with it", () => {
    expect(link("SOOXx", { 3: { 1: 9 } }, { 1: { 0: 9 } }, [2])).toEqual([
      { contents: [[3, 5]], cue: [1, 3], source: [0, 1] },
    ]);
  });

  test("is the marked one around the word pointed at", () => {
    expect(link("SCcXx", { 3: { 2: 9 } }, { 1: { 0: 9 } })).toEqual([
      { contents: [[3, 5]], cue: [1, 3], source: [0, 1] },
    ]);
  });

  test("is none where none is pointed at most", () => {
    expect(link("OXx", { 1: { 3: 9 } }, {})).toEqual([{ contents: [[1, 3]], cue: null, source: null }]);
  });
});

test("a cue may have no source", () => {
  expect(link("SCX", { 2: { 1: 9 } }, { 1: { 3: 9 } })).toEqual([
    { contents: [[2, 3]], cue: [1, 2], source: null },
  ]);
});

test("the probabilities are the least of the parts", () => {
  const roles = ["B-content", "B-cue", "B-content"];
  const cueOf = pointers(3, { 0: { 1: 9 }, 2: { 1: 2 } });
  const [only] = linkedAttributions({
    roles,
    mayContinueCue: () => false,
    cueOf,
    sourceOf: pointers(3, {}),
    chain,
    beginContent: 5,
  });
  expect(only?.contentProbability).toBeCloseTo(0.88, 6);
  expect(only?.cueProbability).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 3), 6);
});
