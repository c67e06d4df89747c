import type { Keyed, Run } from "./sorterRuns.ts";

/** Makes one value of several, which have the same key and come in their order. */
export type Combine = (values: readonly string[]) => string;

/** Sorted items, those of one key combined. */
export function combined(items: readonly Keyed[], combine: Combine): Keyed[] {
  const groups = openGroups(combine);
  const done = items.flatMap((item) => groups.add(item));
  return [...done, ...groups.end()];
}

/** The same, batch by batch. */
export async function* combinedBatches(batches: Run, combine: Combine): Run {
  const groups = openGroups(combine);
  for await (const batch of batches) yield batch.flatMap((item) => groups.add(item));
  yield groups.end();
}

/** Gathers neighbours of one key; each method gives the groups that are whole. */
function openGroups(combine: Combine) {
  let key: string | null = null;
  let values: string[] = [];
  const whole = (): readonly Keyed[] => {
    const [first] = values;
    if (key === null || first === undefined) return [];
    return [{ key, value: values.length === 1 ? first : combine(values) }];
  };
  return {
    add(item: Keyed): readonly Keyed[] {
      if (item.key === key) {
        values.push(item.value);
        return [];
      }
      const done = whole();
      [key, values] = [item.key, [item.value]];
      return done;
    },
    end: whole,
  };
}
