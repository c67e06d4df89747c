import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headsOf, maximumSpanningTree } from "../../../../pipeline/stages/annotate/reading/trees.ts";

/** Is this a tree with one root? The number of words is the head of the root. */
function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (word: number): boolean => {
    let at = word;
    for (let steps = 0; steps <= heads.length; steps++) {
      if (at === heads.length) return true;
      at = heads[at] ?? -1;
    }
    return false;
  };
  return (
    heads.filter((head) => head === heads.length).length === 1 && heads.every((_, word) => reachesRoot(word))
  );
}

function every(size: number, length = size): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  const heads = Array.from({ length: size + 1 }, (_, head) => head);
  return every(size, length - 1).flatMap((tree) => heads.map((head) => [...tree, head]));
}

const sum = (scores: readonly (readonly number[])[], heads: readonly number[]): number =>
  heads.reduce((total, head, word) => total + (scores[word]?.[head] ?? 0), 0);

const score = fc.double({ min: -9, max: 9, noNaN: true });
const matrices = fc.integer({ min: 1, max: 4 }).chain((size) =>
  fc.array(fc.array(score, { minLength: size + 1, maxLength: size + 1 }), {
    minLength: size,
    maxLength: size,
  }),
);

describe("the maximum spanning tree", () => {
  test("is the best of all trees with one root", () => {
    fc.assert(
      fc.property(matrices, (scores) => {
        const found = maximumSpanningTree(scores);
        expect(isTree(found)).toBe(true);
        const best = Math.max(
          ...every(scores.length)
            .filter(isTree)
            .map((heads) => sum(scores, heads)),
        );
        expect(sum(scores, found)).toBeCloseTo(best, 6);
      }),
      { numRuns: 150 },
    );
  });

  test("is a tree over a long sentence too", () => {
    const long = fc.array(fc.array(score, { minLength: 41, maxLength: 41 }), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(long, (scores) => {
        expect(isTree(maximumSpanningTree(scores))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

test("each sentence has a tree of its own", () => {
  const arcs = Float32Array.from([...[0, 5, 9, 1], ...[2, 0, 9, 5], ...[9, 9, 0, 1]]);
  expect(headsOf(arcs, [4, 4, 5])).toEqual([1, -1, -1]);
});
