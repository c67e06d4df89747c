/**
 * Shows that a build needs no more memory for more documents: builds generated articles without the model in two worker processes, a few and
 * many, and prints the most that all its processes held together. Fails where that is too much, or grows.
 *
 * usage: node --import tsx tests/bench/memory.ts [--few N] [--many N]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";
import { onrecord } from "./measured.ts";

const mostMegabytes = 700;
const mostGrowth = 1.1;
const seed = 1;

const { values } = parseArgs({
  options: { few: { type: "string", default: "10000" }, many: { type: "string", default: "100000" } },
});

/** Builds so many articles; gives the peak in megabytes. */
async function peakOf(documents: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-memory-"));
  try {
    const [raw, out] = [join(folder, "raw"), join(folder, "out")];
    writeCorpus(raw, documents, seed);
    const parameters = ["build", "--raw", raw, "--out", out, "--jobs", "2", "--no-cache"];
    const { megabytes, seconds } = await onrecord(parameters, { ONRECORD_BACKEND: "none" });
    if (megabytes === null) throw new Error("this system does not tell how much memory a process holds");
    const each = ((1000 * seconds) / documents).toFixed(1);
    console.log(`${documents} documents: ${megabytes} MB at most, ${each} ms each`);
    return megabytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const few = await peakOf(Number(values.few));
const many = await peakOf(Number(values.many));
const growth = many / few;
console.log(`growth: ${((growth - 1) * 100).toFixed(1)} %`);
if (many > mostMegabytes) throw new Error(`more than ${mostMegabytes} MB`);
if (growth > mostGrowth) throw new Error("memory grows with the number of documents");
