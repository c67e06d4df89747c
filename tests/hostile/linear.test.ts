import { expect, test } from "vitest";
import { emptyReading } from "../recorded/readings.ts";
import { diligentReading } from "./diligentReading.ts";
import { filled, repeated } from "./repeated.ts";
import { modelTimes, stageTimes, type StageTimes } from "./stageTimes.ts";

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

type Measure = (text: string) => StageTimes | Promise<StageTimes>;

/** How a text is read; `share` of the length and of the units, as the model itself is slow. */
const readings: readonly { readonly name: string; readonly share: number; readonly measure: Measure }[] = [
  {
    name: "with nothing read",
    share: 1,
    measure: (text) => stageTimes(text, (_, segments) => emptyReading(segments)),
  },
  { name: "with all read", share: 1, measure: (text) => stageTimes(text, diligentReading) },
  { name: "read by the model", share: 1 / 16, measure: modelTimes },
];

const cases = readings.flatMap(({ name, share, measure }) =>
  units
    .filter((_, nth) => nth % (1 / share) === 0)
    .map((unit) => [unit, name, share * bytes, measure] as const),
);

test.each(cases)(
  "a text of nothing but %j, %s, takes time that grows as it does",
  async (unit, _, length, measure) => {
    const slow = await slowStages(unit, length, measure);
    // What the caches of a processor hold makes one step steep; what is not linear is the steeper the longer the text.
    const slower = slow.size === 0 ? slow : await slowStages(unit, factor * length, measure);
    const always = Array.from(slow).filter(([stage]) => slower.has(stage));
    expect(always).toEqual([]);
  },
  1_200_000,
);

/** Each stage whose time grows faster than the text from its first part to its whole length, with both times. */
async function slowStages(
  unit: string,
  length: number,
  measure: Measure,
): Promise<ReadonlyMap<string, string>> {
  let [short, long]: [StageTimes, StageTimes] = [new Map(), new Map()];
  // Other programs on the machine may disturb some measurements, but hardly all of them.
  for (let left = tries; left > 0; left--) {
    short = fastest(short, await measure(filled(unit, length / factor)));
    long = fastest(long, await measure(filled(unit, length)));
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
