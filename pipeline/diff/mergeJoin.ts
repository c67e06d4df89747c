import { byCodeUnit } from "../lib/compare.ts";

/** An item of each list under one key; null where that list has none. */
export type Joined<Item> = readonly [old: Item | null, now: Item | null];

/** Joins two lists that are sorted by a key without holding them; a key that one list has twice counts as another one. */
export async function* mergeJoin<Item>(
  old: AsyncIterable<Item>,
  now: AsyncIterable<Item>,
  key: (item: Item) => string,
): AsyncGenerator<Joined<Item>> {
  const lists = [old[Symbol.asyncIterator](), now[Symbol.asyncIterator]()] as const;
  try {
    let [before, after] = [await next(lists[0]), await next(lists[1])];
    while (before !== null || after !== null) {
      const order = before === null ? 1 : after === null ? -1 : byCodeUnit(key(before), key(after));
      yield [order <= 0 ? before : null, order >= 0 ? after : null];
      if (order <= 0) before = await next(lists[0]);
      if (order >= 0) after = await next(lists[1]);
    }
  } finally {
    for (const list of lists) await list.return?.();
  }
}

async function next<Item>(list: AsyncIterator<Item>): Promise<Item | null> {
  const result = await list.next();
  return result.done === true ? null : result.value;
}
