import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byCodeUnit } from "../../pipeline/lib/compare.ts";
import { InputError } from "../../pipeline/lib/errors.ts";
import { openSorter, sortKey, type Sorter, type SorterOptions } from "../../pipeline/lib/sorter.ts";
import { all } from "../all.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

type Pair = readonly [key: string, value: string];

async function pairsOf(sorter: Sorter): Promise<readonly Pair[]> {
  return (await all(sorter.sorted())).flat().map(({ key, value }) => [key, value]);
}

async function sorted(folder: string, pairs: readonly Pair[], options: SorterOptions = {}) {
  const sorter = openSorter(folder, options);
  for (const [key, value] of pairs) await sorter.add(key, value);
  const once = await pairsOf(sorter);
  expect(await pairsOf(sorter)).toEqual(once);
  await sorter.close();
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  return once;
}

/** Keys with few letters, so that many are equal, and some that UTF-8 or JSON would order or write another way. */
const keys = fc.string({
  unit: fc.constantFrom("a", "b", "\0", "\t", "\n", '"', "\uff5e", "😀", "\ud800"),
  maxLength: 3,
});
const values = fc.string({ unit: fc.constantFrom("x", "\t", "é", "🚢", '"'), maxLength: 4 });
const pairLists = fc.array(fc.tuple(keys, values), { maxLength: 60 });

/** Each item fills the memory; two files of a size make one. */
const tight = { memory: 1, fanIn: 2 };

describe("openSorter", () => {
  test("sorts by code unit and keeps the order of equal keys, in memory as in any number of files", async () => {
    const folder = join(await temporaryFolder(), "sorts");
    await fc.assert(
      fc.asyncProperty(
        pairLists,
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 2, max: 4 }),
        async (pairs, memory, fanIn) => {
          const expected = pairs.toSorted(([a], [b]) => byCodeUnit(a, b));
          expect(await sorted(folder, pairs)).toEqual(expected);
          expect(await sorted(folder, pairs, { memory, fanIn })).toEqual(expected);
        },
      ),
    );
  });

  test("combines the values of a key in their order, wherever they lie", async () => {
    const folder = join(await temporaryFolder(), "sorts");
    const combine = (some: readonly string[]): string => some.join("");
    await fc.assert(
      fc.asyncProperty(pairLists, fc.integer({ min: 1, max: 2_000 }), async (pairs, memory) => {
        const byKey = new Map<string, string>();
        for (const [key, value] of pairs) byKey.set(key, (byKey.get(key) ?? "") + value);
        const expected = [...byKey].sort(([a], [b]) => byCodeUnit(a, b));
        expect(await sorted(folder, pairs, { combine, memory, fanIn: 2 })).toEqual(expected);
      }),
    );
  });

  test("writes nothing while all fits in memory", async () => {
    const folder = await temporaryFolder();
    const sorter = openSorter(folder);
    for (let nth = 0; nth < 10_000; nth++) await sorter.add(String(nth), "value");
    expect(await pairsOf(sorter)).toHaveLength(10_000);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("has few files at a time, and none once it is closed", async () => {
    const folder = await temporaryFolder();
    const sorter = openSorter(folder, { memory: 1, fanIn: 4 });
    for (let nth = 0; nth < 256; nth++) await sorter.add(String(nth), "");
    const [place = ""] = readdirSync(folder);
    expect(readdirSync(join(folder, place))).toHaveLength(1);
    await sorter.add("", "");
    expect(readdirSync(join(folder, place))).toHaveLength(2);
    await sorter.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("values of one key that combine to little stay in memory", async () => {
    const folder = await temporaryFolder();
    const count = (some: readonly string[]): string =>
      String(some.reduce((sum, value) => sum + Number(value), 0));
    const sorter = openSorter(folder, { combine: count, memory: 1_000 });
    for (let nth = 0; nth < 500; nth++) await sorter.add("a", "1");
    expect(await pairsOf(sorter)).toEqual([["a", "500"]]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("may be left before its end", async () => {
    const folder = await temporaryFolder();
    const sorter = openSorter(folder, tight);
    for (const key of ["c", "a", "b"]) await sorter.add(key, key);
    for await (const [first] of sorter.sorted()) {
      expect(first?.key).toBe("a");
      break;
    }
    expect(await pairsOf(sorter)).toHaveLength(3);
    await sorter.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("says where there is no room, and what to do", async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, "full"), "");
    const sorter = openSorter(join(folder, "full"), tight);
    const failed = sorter.add("a", "b");
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(
      /full: what does not fit in memory cannot be kept there \(E.*; free space/,
    );
    await sorter.close();
  });
});

test("a key of parts orders as the list of its parts does", () => {
  const parts = fc.array(keys, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const at = some.findIndex((part, nth) => part !== others[nth]);
      const expected = at < 0 ? 0 : byCodeUnit(some[at] ?? "", others[at] ?? "");
      expect(byCodeUnit(sortKey(...some), sortKey(...others))).toBe(expected);
    }),
  );
});
