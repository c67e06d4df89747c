import { openSorter } from "../../../lib/sorter.ts";

/** Gives numbers from 0 to names, and keeps their labels in that order, however many there are. */
export interface Numbering {
  /** The number of a key, a new one if it is new. */
  number(key: string, label: string): number;
  /** Puts away the labels that are new since the last call. */
  settle(): Promise<void>;
  /** All labels as the pieces of a JSON list. */
  json(): AsyncGenerator<string, void>;
  close(): Promise<void>;
}

/** What remembers the numbers of keys. */
export interface Memory {
  /** Null if the key has none. */
  get(key: string, label: string): number | null;
  set(key: string, label: string, number: number): void;
}

/** `scratch`: a folder for what does not fit in memory. */
export function openNumbering(scratch: string, memory: Memory): Numbering {
  // Values of one key come out as they went in.
  const labels = openSorter(scratch);
  let fresh: string[] = [];
  let count = 0;
  return {
    number(key, label) {
      const known = memory.get(key, label);
      if (known !== null) return known;
      memory.set(key, label, count);
      fresh.push(label);
      return count++;
    },
    async settle() {
      for (const label of fresh) await labels.add("", JSON.stringify(label));
      fresh = [];
    },
    async *json() {
      let before = "[";
      for await (const batch of labels.sorted()) {
        if (batch.length === 0) continue;
        yield before + batch.map(({ value }) => value).join(",");
        before = ",";
      }
      yield before === "[" ? "[]" : "]";
    },
    close: () => labels.close(),
  };
}

/** Remembers all in a map: for names of which there are few. */
export function openMapMemory(): Memory {
  const numbers = new Map<string, number>();
  return {
    get: (key) => numbers.get(key) ?? null,
    set: (key, _, number) => void numbers.set(key, number),
  };
}
