/** An item of each list under one key; null where that list has none. */
export type Joined<Item> = readonly [old: Item | null, now: Item | null];

/** Joins two lists that are sorted by `compare` without holding them; what one list has twice counts as another one. */
export async function* mergeJoin<Item>(
  old: AsyncIterable<Item>,
  now: AsyncIterable<Item>,
  compare: (a: Item, b: Item) => number,
): AsyncGenerator<Joined<Item>> {
  const lists = [old[Symbol.asyncIterator](), now[Symbol.asyncIterator]()] as const;
  try {
    let [before, after] = [await next(lists[0]), await next(lists[1])];
    while (before !== null || after !== null) {
      const order = before === null ? 1 : after === null ? -1 : compare(before, after);
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
