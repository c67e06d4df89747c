import type { Index, IndexEntry } from "../../pipeline/lib/explorerData.ts";

/** A bar of a chart. */
export interface Bar {
  /** Tells bars of the same name apart. */
  readonly key: string;
  readonly name: string;
  readonly value: number;
}

/** What the charts show of some documents: the longest bars, the longest first. */
export interface Totals {
  /** Words in quotes and reports of speech. */
  readonly speakers: readonly Bar[];
  /** Claims of sources. */
  readonly stances: readonly Bar[];
  /** Figures. */
  readonly units: readonly Bar[];
}

const mostBars = 20;

/** Adds up what the entries of some documents say. */
export function totalsOf(index: Index, entries: readonly IndexEntry[]): Totals {
  const words = new Float64Array(index.speakers.length);
  const stances = new Float64Array(index.stances.length);
  const units = new Float64Array(index.units.length);
  for (const entry of entries) {
    addGroups(words, entry.speakers, 4, 3);
    addGroups(stances, entry.stances, 2, 1);
    addGroups(units, entry.units, 2, 1);
  }
  return {
    speakers: longest(words, index.speakers),
    stances: longest(stances, index.stances),
    units: longest(units, index.units),
  };
}

/** Adds one value of each group to the sum that the first number of the group stands for. */
function addGroups(sums: Float64Array, groups: readonly number[], size: number, value: number): void {
  for (let at = 0; at < groups.length; at += size) {
    const number = groups[at] ?? 0;
    sums[number] = (sums[number] ?? 0) + (groups[at + value] ?? 0);
  }
}

function longest(sums: Float64Array, names: readonly string[]): readonly Bar[] {
  const bars = Array.from(sums, (value, at) => ({ key: String(at), name: names[at] ?? "", value }));
  return bars
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || Number(a.key) - Number(b.key))
    .slice(0, mostBars);
}
