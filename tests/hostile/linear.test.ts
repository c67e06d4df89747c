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
    expect(Array.from(await slowStages(unit, length, measure))).toEqual([]);
  },
  1_200_000,
);

/** Each stage whose time grows faster than the text, with both times. */
async function slowStages(
  unit: string,
  length: number,
  measure: Measure,
): Promise<ReadonlyMap<string, string>> {
  const timesOf = (bytes: number): (() => Promise<StageTimes>) => fastest(measure, filled(unit, bytes));
  const [short, long, longer] = [
    timesOf(length / factor),
    timesOf(length),
    timesOf(factor * length),
  ] as const;
  let slow: ReadonlyMap<string, string> = new Map();
  // Other programs on the machine may disturb some measurements, but hardly all of them.
  for (let left = tries; left > 0; left--) {
    const [before, after] = [await short(), await long()];
    slow = tooSlow(before, after);
    if (slow.size === 0) break;
    // What the caches of a processor hold makes one step steep; what is not linear is the steeper the longer the text.
    const still = tooSlow(await long(), await longer());
    slow = new Map([...slow].filter(([stage]) => still.has(stage)));
    if (slow.size === 0) break;
  }
  return slow;
}

/** Measures a text once more each time, and gives the shortest time that each stage has taken so far. */
function fastest(measure: Measure, text: string): () => Promise<StageTimes> {
  const best = new Map<string, number>();
  return async () => {
    for (const [stage, time] of await measure(text)) {
      best.set(stage, Math.min(time, best.get(stage) ?? Infinity));
    }
    return best;
  };
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
