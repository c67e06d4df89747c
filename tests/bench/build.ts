/**
 * Prints how fast texts become datasets: words a second by stage, documents and words a second of whole builds with one process and with
 * all cores, anew and again, memory, and how time grows with the number of documents. For reading, and as JSON on the last line.
 *
 * usage: node --import tsx tests/bench/build.ts [--documents N] [--most N]
 *   --documents  generated articles that the model reads (300)
 *   --most       generated articles of the largest build without the model (10000)
 */
import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { documentId } from "../../pipeline/lib/documentId.ts";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import { writeCorpus } from "./corpus.ts";
import { onrecord, type Taken } from "./measured.ts";
import { stageSpeeds } from "./stages.ts";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "300" }, most: { type: "string", default: "10000" } },
});
const [documents, most] = [Number(values.documents), Number(values.most)];
const cores = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const seed = 1;

function textsOf(raw: string): readonly string[] {
  const names = readdirSync(raw, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".txt")).sort();
}

function documentsOf(raw: string): readonly RawDocument[] {
  return textsOf(raw).map((path) => {
    const bytes = readFileSync(join(raw, path));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { documentId: documentId(path), path, bytes, sha256, metadata: noMetadata };
  });
}

function build(
  raw: string,
  out: string,
  jobs: number,
  flags: readonly string[] = [],
  backend = "",
): Promise<Taken> {
  const parameters = ["build", "--raw", raw, "--out", out, "--jobs", String(jobs), ...flags];
  return onrecord(parameters, { ONRECORD_BACKEND: backend });
}

function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(52)} ${value}\n`);
}

function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

/** Says what a build took. */
function sayTaken(what: string, { seconds, megabytes }: Taken, count: number): void {
  const memory = megabytes === null ? "" : `, ${megabytes} MB`;
  say(what, `${seconds.toFixed(1)} s, ${rounded(count / seconds)} documents/s${memory}`);
}

try {
  const raw = join(folder, "raw");
  writeCorpus(raw, documents, seed);
  const read = documentsOf(raw);
  const words = read.reduce((sum, { bytes }) => sum + String(bytes).split(/\s+/).length, 0);

  const stages = await stageSpeeds(read.slice(0, 30));
  for (const [stage, speed] of Object.entries(stages)) say(stage, `${speed} words/s`);

  const help = await onrecord(["--help"]);
  say("--help", `${help.seconds.toFixed(2)} s`);

  const builds: Record<string, Taken> = {};
  const out = join(folder, "out");
  const anew = async (jobs: number): Promise<Taken> => {
    const taken = await build(raw, out, jobs, ["--no-cache"]);
    sayTaken(`${documents} documents anew, ${jobs} processes`, taken, documents);
    say("", `${Math.round(words / taken.seconds)} words/s`);
    return taken;
  };
  builds.one = await anew(1);
  if (cores > 1) {
    builds.all = await anew(cores);
    say(`${cores} processes against 1`, `${(builds.one.seconds / builds.all.seconds).toFixed(2)} ×`);
  }

  const growth: Record<number, Taken> = {};
  for (let count = 100; count <= most; count *= 10) {
    const large = join(folder, `raw${count}`);
    writeCorpus(large, count, seed);
    const taken = await build(large, join(folder, `out${count}`), cores, [], "none");
    growth[count] = taken;
    sayTaken(`${count} documents without the model`, taken, count);
  }
  const largest = Math.max(...Object.keys(growth).map(Number));
  const [large, largeOut] = [join(folder, `raw${largest}`), join(folder, `out${largest}`)];
  builds.unchanged = await build(large, largeOut, cores, [], "none");
  sayTaken(`${largest} documents, nothing changed`, builds.unchanged, largest);
  appendFileSync(join(large, textsOf(large)[0] ?? ""), "\nThe harbour was quiet.\n");
  builds.changed = await build(large, largeOut, cores, [], "none");
  sayTaken(`${largest} documents, one changed`, builds.changed, largest);

  process.stdout.write(`${JSON.stringify({ cores, documents, words, stages, help, builds, growth })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
