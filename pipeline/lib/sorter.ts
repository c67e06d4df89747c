import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { byCodeUnit } from "./compare.ts";
import { InputError } from "./errors.ts";
import { combined, combinedBatches, type Combine } from "./sorterGroups.ts";
import { mergeRuns, readRun, writeRun, type Keyed, type Run } from "./sorterRuns.ts";

/** Sorts more than fits in memory: what is too much waits in files. */
export interface Sorter {
  /** `value`: one line of text. */
  add(key: string, value: string): Promise<void>;
  /** All that was added, by the code units of the keys; under one key in the order in which it came. Can be gone through several times. */
  sorted(): Run;
  /** Removes the files. */
  close(): Promise<void>;
}

export interface SorterOptions {
  /** Makes one value of all that have the same key; associative. All are kept if it is left out. */
  readonly combine?: Combine;
  /** How much is held before it goes to a file; in UTF-16 units, with an allowance for each value. */
  readonly memory?: number;
  /** How many files of a size are merged to a larger one, so that there are never many. */
  readonly fanIn?: number;
}

const defaultMemory = 2_000_000;
const defaultFanIn = 32;
/** What a value takes besides its text. */
const allowance = 100;
const batchSize = 1_000;

/** The key of several parts: orders as the list of them does, by its first difference. */
export function sortKey(...parts: readonly string[]): string {
  // Two zeros end a part; one within it is marked, and so comes after its end.
  return parts.map((part) => part.replaceAll("\0", "\0\u0001")).join("\0\0");
}

/**
 * Starts a sort. `folder`: where files go if there must be any; it need not be there yet. Throws an InputError where they cannot be written or
 * read.
 */
export function openSorter(
  folder: string,
  { combine, memory = defaultMemory, fanIn = defaultFanIn }: SorterOptions = {},
): Sorter {
  let held: Keyed[] = [];
  let size = 0;
  let runs: { readonly file: string; readonly level: number }[] = [];
  let written = 0;
  let place: string | null = null;

  /** Sorts and combines what is held. */
  function settle(): void {
    held.sort((a, b) => byCodeUnit(a.key, b.key));
    if (combine === undefined) return;
    held = combined(held, combine);
    size = held.reduce((sum, item) => sum + sizeOf(item), 0);
  }

  async function newRun(batches: Iterable<readonly Keyed[]> | Run): Promise<string> {
    place ??= await newFolder(folder);
    const file = join(place, String(written++));
    await writeRun(file, batches);
    return file;
  }

  async function spill(): Promise<void> {
    settle();
    if (size <= memory / 2) return;
    runs.push({ file: await newRun(batchesOf(held)), level: 0 });
    [held, size] = [[], 0];
    for (let last = runs.slice(-fanIn); last.length === fanIn; last = runs.slice(-fanIn)) {
      const level = last[0]?.level ?? 0;
      if (last.some((run) => run.level !== level)) return;
      const file = await newRun(merged(last.map((run) => readRun(run.file))));
      runs = [...runs.slice(0, -fanIn), { file, level: level + 1 }];
      for (const run of last) await rm(run.file);
    }
  }

  function merged(sources: readonly Run[]): Run {
    const all = mergeRuns(sources, batchSize);
    return combine === undefined ? all : combinedBatches(all, combine);
  }

  return {
    async add(key, value) {
      const item = { key: flat(key), value: flat(value) };
      held.push(item);
      size += sizeOf(item);
      if (size > memory) await explained(folder, spill());
    },
    async *sorted() {
      settle();
      if (runs.length === 0) {
        yield* batchesOf(held);
        return;
      }
      const items = merged([...runs.map(({ file }) => readRun(file)), heldRun(held)]);
      try {
        for (;;) {
          const next = await explained(folder, items.next());
          if (next.done === true) return;
          yield next.value;
        }
      } finally {
        await items.return();
      }
    },
    async close() {
      [held, size, runs] = [[], 0, []];
      if (place !== null) await rm(place, { recursive: true, force: true });
      place = null;
    },
  };
}

function sizeOf({ key, value }: Keyed): number {
  return key.length + value.length + allowance;
}

/** A copy: what was cut out of a text, or put together, would keep all its pieces in memory. */
function flat(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

async function newFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, "sort-"));
}

function* batchesOf(items: readonly Keyed[]): Generator<readonly Keyed[], void> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
}

// A run is read while one waits for it; what is held is there already.
// eslint-disable-next-line @typescript-eslint/require-await
async function* heldRun(items: readonly Keyed[]): Run {
  yield* batchesOf(items);
}

/** Says where the machine failed: a full disk names no file. */
async function explained<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new InputError(
      `${folder}: what does not fit in memory cannot be kept there (${error.message}); free space on that disk`,
    );
  }
}
