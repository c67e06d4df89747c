import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../pipeline/lib/inOrder.ts";

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

/** Works on weights; tells what came, and how many and how much were held at most. */
async function run(weights: readonly number[], ahead: { most: number; heaviest: number }) {
  const held = { count: 0, weight: 0 };
  const most = { count: 0, weight: 0 };
  const work = async (weight: number): Promise<number> => {
    held.count += 1;
    held.weight += weight;
    most.count = Math.max(most.count, held.count);
    most.weight = Math.max(most.weight, held.weight);
    await setTimeout(weight % 3);
    return weight;
  };
  const given: number[] = [];
  for await (const weight of inOrder(each(weights), work, (own) => own, ahead)) {
    given.push(weight);
    held.count -= 1;
    held.weight -= weight;
  }
  return { given, most };
}

test("gives results in order and holds no more than it may", async () => {
  const weights = fc.array(fc.nat({ max: 20 }), { maxLength: 30 });
  const isKept = async (items: readonly number[], count: number, heaviest: number): Promise<void> => {
    const { given, most } = await run(items, { most: count, heaviest });
    expect(given).toEqual(items);
    expect(most.count).toBeLessThanOrEqual(count);
    expect(most.weight).toBeLessThanOrEqual(Math.max(heaviest, ...items));
  };
  const [counts, sums] = [fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })];
  await fc.assert(fc.asyncProperty(weights, counts, sums, isKept), { numRuns: 40 });
});

test("works on several at a time", async () => {
  const { most } = await run([2, 2, 2, 2, 2, 2], { most: 3, heaviest: 100 });
  expect(most.count).toBe(3);
});

test("gives those before one that fails, and no error is left behind", async () => {
  const fail = async (item: number): Promise<number> => {
    await setTimeout(5 - item);
    if (item >= 2) throw new Error(`${item} failed`);
    return item;
  };
  const given: number[] = [];
  const all = (async () => {
    for await (const item of inOrder(each([0, 1, 2, 3]), fail, () => 1, { most: 4, heaviest: 9 }))
      given.push(item);
  })();
  await expect(all).rejects.toThrow("2 failed");
  expect(given).toEqual([0, 1]);
});
