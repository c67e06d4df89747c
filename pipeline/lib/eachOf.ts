/** Does work on each item, so many at a time, and holds no more of them. Rejects with the first failure, after what was begun has ended. */
export async function eachOf<Item>(
  items: AsyncIterable<Item>,
  atATime: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  try {
    for await (const item of items) {
      const own = work(item)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(own));
      running.add(own);
      if (running.size >= atATime) await Promise.race(running);
      if (failures.length > 0) break;
    }
  } finally {
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
}
