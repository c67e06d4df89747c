/** Goes once through items that come in batches. */
export interface BatchCursor<Item> {
  /** The next item, which stays the next; undefined at the end. */
  peek(): Promise<Item | undefined>;
  /** Takes the items that follow as long as they are wanted. */
  takeWhile(isWanted: (item: Item) => boolean): Promise<readonly Item[]>;
  close(): Promise<void>;
}

export function openCursor<Item>(batches: AsyncGenerator<readonly Item[], void>): BatchCursor<Item> {
  let batch: readonly Item[] = [];
  let at = 0;
  const peek = async (): Promise<Item | undefined> => {
    while (at === batch.length) {
      const next = await batches.next();
      if (next.done === true) return undefined;
      [batch, at] = [next.value, 0];
    }
    return batch[at];
  };
  return {
    peek,
    async takeWhile(isWanted) {
      const taken: Item[] = [];
      for (let item = await peek(); item !== undefined && isWanted(item); item = await peek()) {
        taken.push(item);
        at++;
      }
      return taken;
    },
    async close() {
      await batches.return();
    },
  };
}
