import { expect, test } from "vitest";
import type { Segments } from "../../pipeline/lib/document.ts";
import type { Reading } from "../../pipeline/lib/reading.ts";
import { emptyReading } from "../recorded/readings.ts";
import { diligentReading } from "./diligentReading.ts";
import { filled, repeated } from "./repeated.ts";
import { stageTimes, type StageTimes } from "./stageTimes.ts";

/** Bytes of the longer text; `make test-linear` asks for a megabyte of everything, and for twice the time at twice the length. */
const bytes = Number(process.env.LINEAR_BYTES ?? 32_768);
const isWhole = bytes >= 1_000_000;
const factor = isWhole ? 2 : 4;
const units = isWhole ? repeated : repeated.filter((_, nth) => nth % 64 === 0);
/** Quadratic time grows by 4 where the text doubles, by 16 where it is four times as long. */
const mostGrowth = factor === 2 ? 2.4 : 9;
/** In milliseconds: what takes less says nothing about growth. */
const leastTime = 60;
const tries = 4;

const readings: readonly (readonly [string, (text: string, segments: Segments) => Reading])[] = [
  ["nothing read", (_, segments) => emptyReading(segments)],
  ["all read", diligentReading],
];

const cases = readings.flatMap(([name, read]) => units.map((unit) => [unit, name, read] as const));

test.each(cases)(
  "a text of nothing but %j, with %s, takes time that grows as it does",
  (unit, _, read) => {
    const slow = slowStages(bytes, unit, read);
    // What the caches of a processor hold makes one step steep; what is not linear is the steeper the longer the text.
    const slower = slow.size === 0 ? slow : slowStages(factor * bytes, unit, read);
    const always = Array.from(slow).filter(([stage]) => slower.has(stage));
    expect(always).toEqual([]);
  },
  1_200_000,
);

/** Each stage whose time grows faster than the text from its first part to its whole length, with both times. */
function slowStages(
  length: number,
  unit: string,
  read: (text: string, segments: Segments) => Reading,
): ReadonlyMap<string, string> {
  let [short, long]: [StageTimes, StageTimes] = [new Map(), new Map()];
  // Other programs on the machine may disturb some measurements, but hardly all of them.
  for (let left = tries; left > 0; left--) {
    short = fastest(short, stageTimes(filled(unit, length / factor), read));
    long = fastest(long, stageTimes(filled(unit, length), read));
    if (tooSlow(short, long).size === 0) break;
  }
  return tooSlow(short, long);
}

function fastest(some: StageTimes, others: StageTimes): StageTimes {
  return new Map(Array.from(others, ([stage, time]) => [stage, Math.min(time, some.get(stage) ?? Infinity)]));
}

/** “100 → 1600 ms” by stage. */
function tooSlow(short: StageTimes, long: StageTimes): ReadonlyMap<string, string> {
  const grown = Array.from(long).flatMap(([stage, time]) => {
    const before = short.get(stage) ?? 0;
    const isSlow = time > leastTime && time > mostGrowth * before;
    return isSlow ? [[stage, `${before.toFixed(0)} → ${time.toFixed(0)} ms`] as const] : [];
  });
  return new Map(grown);
}
