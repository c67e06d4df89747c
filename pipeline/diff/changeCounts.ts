import type { DatasetName } from "../lib/rows.ts";
import type { ChangeGroup } from "./index.ts";
import { changeKinds, type ChangeKind } from "./rowChange.ts";

/** How many rows of each dataset differ in each way; datasets and ways that occur only, in their fixed order. */
export type ChangeCounts = ReadonlyMap<DatasetName, ReadonlyMap<ChangeKind, number>>;

/** Goes through all groups, which come dataset by dataset. */
export async function countChanges(groups: AsyncIterable<ChangeGroup>): Promise<ChangeCounts> {
  const counter = openCounter();
  for await (const group of groups) counter.add(group);
  return counter.counts();
}

/** Passes groups on, and gives their counts to `done` at the end. */
export async function* countedOnTheWay(
  groups: AsyncIterable<ChangeGroup>,
  done: (counts: ChangeCounts) => void,
): AsyncGenerator<ChangeGroup> {
  const counter = openCounter();
  for await (const group of groups) {
    counter.add(group);
    yield group;
  }
  done(counter.counts());
}

function openCounter() {
  const counts = new Map<DatasetName, Map<ChangeKind, number>>();
  return {
    add({ dataset, changes }: ChangeGroup): void {
      const own = counts.get(dataset) ?? new Map<ChangeKind, number>();
      counts.set(dataset, own);
      for (const { change } of changes) own.set(change, (own.get(change) ?? 0) + 1);
    },
    counts: (): ChangeCounts => new Map([...counts].map(([dataset, own]) => [dataset, inOrder(own)])),
  };
}

function inOrder(counts: ReadonlyMap<ChangeKind, number>): ReadonlyMap<ChangeKind, number> {
  return new Map(
    changeKinds.flatMap((kind): [ChangeKind, number][] => {
      const count = counts.get(kind);
      return count === undefined ? [] : [[kind, count]];
    }),
  );
}
