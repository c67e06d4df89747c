/**
 * Compares what two backends or kinds of processor made of the same texts: how many rows of each dataset stand in one output only, scores
 * and what is sorted by them left aside. To get the outputs: `ONRECORD_BACKEND=wasm make build-data RAW=… OUT=…`, or the same command
 * under `qemu-x86_64 -cpu Haswell`.
 *
 * usage: node --import tsx tests/evaluate/sameRows.ts OUT OTHER
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { datasetNames } from "../../pipeline/lib/schemas.ts";

const scores = new Set(["extraction_confidence", "check_worthiness", "checkable", "rank"]);

function rowsOf(folder: string, dataset: string): readonly string[] {
  const rows: unknown = JSON.parse(readFileSync(join(folder, `${dataset}.json`), "utf8"));
  if (!Array.isArray(rows)) throw new TypeError(`${folder}/${dataset}.json: is no list`);
  return rows.map((row) =>
    JSON.stringify(row, (column, value: unknown) => (scores.has(column) ? undefined : value)),
  );
}

function onlyIn(some: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return some.filter((row) => !known.has(row)).length;
}

const [one, other] = process.argv.slice(2);
if (one === undefined || other === undefined) throw new Error("usage: OUT OTHER");
const total = { rows: 0, different: 0 };
for (const dataset of datasetNames) {
  const [ours, theirs] = [rowsOf(one, dataset), rowsOf(other, dataset)];
  const different = Math.max(onlyIn(ours, theirs), onlyIn(theirs, ours));
  total.rows += ours.length;
  total.different += different;
  console.log(`${dataset.padEnd(12)} ${String(different).padStart(5)} of ${ours.length}`);
}
console.log(
  `${"all".padEnd(12)} ${String(total.different).padStart(5)} of ${total.rows}: ${((1000 * total.different) / total.rows).toFixed(1)} in 1,000`,
);
