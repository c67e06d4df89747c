/** How far work may run ahead of the results that are taken. */
export interface Ahead {
  /** Items. */
  readonly most: number;
  /** The sum of what they weigh; one that is heavier comes alone. */
  readonly heaviest: number;
}

/**
 * Starts work on items as they come, and gives the results in the order of the items; no more is held than `ahead` allows. When one
 * fails, those before it are given first.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  weightOf: (item: Item) => number,
  { most, heaviest }: Ahead,
): AsyncGenerator<Result, void> {
  const begun: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let held = 0;
  for await (const item of items) {
    const weight = weightOf(item);
    for (;;) {
      const first = begun[0];
      if (first === undefined || (begun.length < most && held + weight <= heaviest)) break;
      yield await first.result;
      begun.shift();
      held -= first.weight;
    }
    const result = work(item);
    // It is awaited in its turn; until then nobody asks for its error.
    result.catch(() => undefined);
    begun.push({ result, weight });
    held += weight;
  }
  for (const { result } of begun) yield await result;
}
