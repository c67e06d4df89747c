import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  firstEndingAfter,
  holds,
  intersectSpans,
  mergeSpans,
  stretch,
  touching,
} from "../../pipeline/lib/parts.ts";
import type { Span } from "../../pipeline/lib/span.ts";

const span = (start: number, end: number): Span => ({ start, end });

const spans = fc.array(
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })).map(([start, length]) => span(start, start + length)),
  { maxLength: 8 },
);

/** The positions that spans cover. */
function covered(list: readonly Span[]): readonly number[] {
  const positions = list.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, nth) => start + nth),
  );
  return [...new Set(positions)].sort((a, b) => a - b);
}

describe("mergeSpans", () => {
  test("joins what touches or overlaps", () => {
    expect(mergeSpans([span(5, 7), span(0, 2), span(2, 3), span(6, 9)])).toStrictEqual([
      span(0, 3),
      span(5, 9),
    ]);
    expect(mergeSpans([span(0, 9), span(2, 3)])).toStrictEqual([span(0, 9)]);
    expect(mergeSpans([])).toStrictEqual([]);
  });

  test("covers the same, without touching spans", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = mergeSpans(list);
        expect(covered(merged)).toStrictEqual(covered(list));
        expect(merged.slice(1).every(({ start }, nth) => start > (merged[nth]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe("touching", () => {
  test("finds those that share a character", () => {
    const sorted = [span(0, 2), span(4, 6), span(6, 9)];
    expect(touching(sorted, span(1, 5))).toStrictEqual([span(0, 2), span(4, 6)]);
    expect(touching(sorted, span(2, 4))).toStrictEqual([]);
    expect(touching(sorted, span(6, 7))).toStrictEqual([span(6, 9)]);
    expect(touching([], span(0, 1))).toStrictEqual([]);
  });

  test("agrees with looking at each", () => {
    fc.assert(
      fc.property(spans, fc.nat(40), fc.integer({ min: 1, max: 9 }), (list, start, length) => {
        const sorted = mergeSpans(list);
        const wanted = sorted.filter((one) => one.start < start + length && start < one.end);
        expect(touching(sorted, span(start, start + length))).toStrictEqual(wanted);
      }),
    );
  });
});

test("firstEndingAfter gives an index, and the length if none ends later", () => {
  const sorted = [span(0, 2), span(4, 6)];
  expect([0, 1, 2, 5, 6].map((position) => firstEndingAfter(sorted, position))).toStrictEqual([
    0, 0, 1, 1, 2,
  ]);
});

test("intersectSpans gives what both have", () => {
  expect(intersectSpans([span(1, 5), span(8, 9)], [span(0, 2), span(4, 6)])).toStrictEqual([
    span(1, 2),
    span(4, 5),
  ]);
  fc.assert(
    fc.property(spans, spans, (some, others) => {
      const common = covered(some).filter((position) => covered(others).includes(position));
      expect(covered(intersectSpans(some, mergeSpans(others)))).toStrictEqual(common);
    }),
  );
});

test("stretch goes from the first start to the last end", () => {
  expect(stretch([span(4, 6), null, span(1, 2)])).toStrictEqual(span(1, 6));
});

test.each([
  [span(0, 5), span(0, 5), true],
  [span(0, 5), span(1, 4), true],
  [span(0, 5), span(4, 6), false],
  [span(1, 5), span(0, 3), false],
])("%o holds %o: %s", (outer, inner, expected) => {
  expect(holds(outer, inner)).toBe(expected);
});
