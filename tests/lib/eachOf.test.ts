import { expect, test } from "vitest";
import { eachOf } from "../../pipeline/lib/eachOf.ts";

async function* numbers(count: number): AsyncGenerator<number, void> {
  for (let number = 0; number < count; number++) yield await Promise.resolve(number);
}

test("works on all, so many at a time", async () => {
  const done: number[] = [];
  let [running, most] = [0, 0];
  await eachOf(numbers(20), 3, async (number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, number % 3));
    running--;
    done.push(number);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, nth) => nth));
  expect(most).toBe(3);
});

test("begins nothing after one has failed, and lets the others end", async () => {
  const [begun, ended]: [number[], number[]] = [[], []];
  const all = eachOf(numbers(20), 2, async (number) => {
    begun.push(number);
    await new Promise((resolve) => setTimeout(resolve, 1 + 20 * number));
    if (number === 0) throw new RangeError("0 fails");
    ended.push(number);
  });
  await expect(all).rejects.toThrow("0 fails");
  expect([begun, ended]).toEqual([[0, 1], [1]]);
});

test("tells a failure that comes while the next item is awaited", async () => {
  async function* slow(): AsyncGenerator<number, void> {
    yield 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
    yield 1;
  }
  await expect(eachOf(slow(), 4, () => Promise.reject(new RangeError("fails")))).rejects.toThrow("fails");
});
