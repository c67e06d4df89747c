import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chain, type ChainWeights } from "../../../../pipeline/stages/annotate/reading/chain.ts";

const roles = ["O", "B-cue", "I-cue", "B-content", "I-content"];
const impossible = -1e4;
const mayFollow = (before: number, after: number): boolean =>
  roles[after]?.startsWith("I-") !== true || roles[before]?.slice(2) === roles[after].slice(2);
const weights: ChainWeights = {
  roles,
  start: roles.map((role) => (role.startsWith("I-") ? impossible : 0.25)),
  transitions: roles.map((_, before) =>
    roles.map((_, after) => (mayFollow(before, after) ? 0.1 * (before - after) : impossible)),
  ),
};

const score = fc.double({ min: -4, max: 4, noNaN: true });
const windows = fc.integer({ min: 1, max: 4 }).chain((words) =>
  fc.record({
    scores: fc.array(score, { minLength: words * roles.length, maxLength: words * roles.length }),
    ends: fc.array(fc.boolean(), { minLength: words, maxLength: words }),
  }),
);

/** Every path over the words of a window. */
function paths(words: number): readonly (readonly number[])[] {
  if (words === 0) return [[]];
  return paths(words - 1).flatMap((path) => roles.map((_, role) => [...path, role]));
}

function scoreOf(path: readonly number[], scores: Float32Array, ends: readonly boolean[]): number {
  return path.reduce((sum, role, at) => {
    const before = path[at - 1];
    const cut = ends[at - 1] === true && roles[role]?.startsWith("I-") === true;
    const step =
      before === undefined ? weights.start[role] : cut ? impossible : weights.transitions[before]?.[role];
    return sum + (step ?? 0) + (scores[at * roles.length + role] ?? 0);
  }, 0);
}

describe("against every path", () => {
  test("the best is the best", () => {
    fc.assert(
      fc.property(windows, ({ scores, ends }) => {
        const values = Float32Array.from(scores);
        const best = chain(values, weights, ends).best();
        const highest = Math.max(...paths(ends.length).map((path) => scoreOf(path, values, ends)));
        expect(scoreOf(best, values, ends)).toBeCloseTo(highest, 6);
      }),
      { numRuns: 60 },
    );
  });

  test("the probability of a span is that of all paths that hold it so", () => {
    fc.assert(
      fc.property(windows, fc.nat(3), fc.nat(3), ({ scores, ends }, from, length) => {
        const words = ends.length;
        const first = from % words;
        const end = Math.min(words, first + 1 + length);
        const values = Float32Array.from(scores);
        const holds = (path: readonly number[]): boolean =>
          path[first] === 3 && path.slice(first + 1, end).every((role) => role === 4) && path[end] !== 4;
        const all = paths(words).map((path) => ({ path, weight: Math.exp(scoreOf(path, values, ends)) }));
        const sum = (some: typeof all): number => some.reduce((total, { weight }) => total + weight, 0);
        const expected = sum(all.filter(({ path }) => holds(path))) / sum(all);
        expect(chain(values, weights, ends).spanProbability(3, first, end)).toBeCloseTo(expected, 6);
      }),
      { numRuns: 60 },
    );
  });
});

test("nothing goes on over the end of a paragraph", () => {
  const values = Float32Array.from([0, 0, 0, 9, 0, 0, 0, 0, 0, 9]);
  expect(chain(values, weights, [false, true]).best()).toEqual([3, 4]);
  expect(chain(values, weights, [true, true]).best()).not.toEqual([3, 4]);
});
