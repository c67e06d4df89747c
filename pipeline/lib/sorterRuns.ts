import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { byCodeUnit } from "./compare.ts";
import { lineBatches } from "./lines.ts";

/** What is sorted: by its key, with a value of one line. */
export interface Keyed {
  readonly key: string;
  readonly value: string;
}

/** Sorted items, in batches. */
export type Run = AsyncGenerator<readonly Keyed[], void>;

const between = "\t";
const bytesAtATime = 1 << 16;

/** Writes a run to a new file: each item a line, its key as JSON and its value. */
export async function writeRun(file: string, batches: Iterable<readonly Keyed[]> | Run): Promise<void> {
  const handle = await open(file, "wx");
  try {
    for await (const batch of batches) {
      const lines = batch.map(({ key, value }) => `${JSON.stringify(key)}${between}${value}\n`);
      await handle.appendFile(lines.join(""));
    }
  } finally {
    await handle.close();
  }
}

/** The items of a run’s file. */
export async function* readRun(file: string): Run {
  const chunks = createReadStream(file, { highWaterMark: bytesAtATime });
  for await (const lines of lineBatches(chunks)) yield lines.map(readItem);
}

function readItem(line: string): Keyed {
  const at = line.indexOf(between);
  const key: unknown = JSON.parse(line.slice(0, at));
  if (typeof key !== "string") throw new TypeError(`“${line.slice(0, 60)}…” is no line of a sort`);
  return { key, value: line.slice(at + 1) };
}

/** Merges runs; of equal keys those of earlier runs come first. */
export async function* mergeRuns(runs: readonly Run[], batchSize: number): Run {
  // The source with the smallest item is the last.
  const waiting: Source[] = [];
  try {
    for (const [nth, run] of runs.entries()) {
      const source = { nth, run, batch: [], at: 0 };
      if ((await next(source)) !== undefined) insert(waiting, source);
    }
    let merged: Keyed[] = [];
    for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
      const item = source.batch[source.at++];
      if (item !== undefined) merged.push(item);
      if (merged.length === batchSize) {
        yield merged;
        merged = [];
      }
      if (source.at < source.batch.length || (await next(source)) !== undefined) insert(waiting, source);
    }
    yield merged;
  } finally {
    for (const run of runs) await run.return();
  }
}

/** A run that is being merged, with its next items. */
interface Source {
  readonly nth: number;
  readonly run: Run;
  batch: readonly Keyed[];
  at: number;
}

/** The next item of a source; undefined at its end. */
async function next(source: Source): Promise<Keyed | undefined> {
  while (source.at >= source.batch.length) {
    const result = await source.run.next();
    if (result.done === true) return undefined;
    [source.batch, source.at] = [result.value, 0];
  }
  return source.batch[source.at];
}

/** Puts a source where its next item belongs. */
function insert(waiting: Source[], source: Source): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = waiting[middle];
    if (other !== undefined && comesBefore(source, other)) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, source);
}

function comesBefore(one: Source, other: Source): boolean {
  const [a, b] = [one.batch[one.at]?.key ?? "", other.batch[other.at]?.key ?? ""];
  return (byCodeUnit(a, b) || one.nth - other.nth) < 0;
}
