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
const tries = 10;

const readings: readonly (readonly [string, (text: string, segments: Segments) => Reading])[] = [
  ["nothing read", (_, segments) => emptyReading(segments)],
  ["all read", diligentReading],
];

const cases = readings.flatMap(([name, read]) => units.map((unit) => [unit, name, read] as const));

test.each(cases)(
  "a text of nothing but %j, with %s, takes time that grows as it does",
  (unit, _, read) => {
    let [short, long]: [StageTimes, StageTimes] = [new Map(), new Map()];
    // Other programs on the machine may disturb some measurements, but hardly all of them.
    for (let left = tries; left > 0; left--) {
      short = fastest(short, stageTimes(filled(unit, bytes / factor), read));
      long = fastest(long, stageTimes(filled(unit, bytes), read));
      if (tooSlow(short, long).length === 0) break;
    }
    expect(tooSlow(short, long)).toEqual([]);
  },
  600_000,
);

function fastest(some: StageTimes, others: StageTimes): StageTimes {
  return new Map(Array.from(others, ([stage, time]) => [stage, Math.min(time, some.get(stage) ?? Infinity)]));
}

/** Each stage whose time grows faster than the text: “link 100 → 1600 ms”. */
function tooSlow(short: StageTimes, long: StageTimes): readonly string[] {
  return Array.from(long).flatMap(([stage, time]) => {
    const before = short.get(stage) ?? 0;
    return time > leastTime && time > mostGrowth * before
      ? [`${stage} ${before.toFixed(0)} → ${time.toFixed(0)} ms`]
      : [];
  });
}
