/**
 * Prints how fast texts become datasets: documents and words a second of each stage, and of whole builds with one process and with all
 * cores, anew and from the cache; memory, and how time grows with the number of documents. For reading, and as JSON on the last line.
 *
 * usage: node --import tsx tests/bench/build.ts [--documents N] [--most N]
 *   --documents  generated articles that the model reads (300)
 *   --most       generated articles of the largest build without the model (10000)
 */
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
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
/** Articles that each stage is timed with. */
const timedAlone = 30;

function textsOf(raw: string): readonly string[] {
  const names = readdirSync(raw, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".txt")).sort();
}

function wordsOf(raw: string): number {
  const texts = textsOf(raw).map((path) => readFileSync(join(raw, path), "utf8"));
  return texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
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
  const words = wordsOf(raw);

  const alone = join(folder, "raw-alone");
  writeCorpus(alone, timedAlone, seed);
  const stages = await stageSpeeds(alone, join(folder, "out-alone"));
  for (const [stage, speed] of Object.entries(stages))
    say(stage, `${speed.documents} documents/s, ${speed.words} words/s`);

  const help = await onrecord(["--help"]);
  say("--help", `${help.seconds.toFixed(2)} s`);

  const builds: Record<string, Taken> = {};
  const built = async (jobs: number, how: string): Promise<Taken> => {
    // Each number of processes has an output and a cache of its own.
    const taken = await build(raw, join(folder, `with${jobs}`, "out"), jobs);
    sayTaken(`${documents} documents ${how}, ${jobs} processes`, taken, documents);
    say("", `${Math.round(words / taken.seconds)} words/s`);
    return taken;
  };
  const both = async (jobs: number): Promise<{ anew: Taken; cached: Taken }> => {
    const anew = await built(jobs, "anew");
    rmSync(join(folder, `with${jobs}`, "out"), { recursive: true });
    return { anew, cached: await built(jobs, "from the cache") };
  };
  ({ anew: builds.one, cached: builds.oneCached } = await both(1));
  if (cores > 1) {
    ({ anew: builds.all, cached: builds.allCached } = await both(cores));
    say(`${cores} processes against 1`, `${(builds.one.seconds / builds.all.seconds).toFixed(2)} ×`);
  }

  const growth: Record<number, Taken> = {};
  for (let count = 100; count <= most; count *= 10) {
    const large = join(folder, `raw${count}`);
    writeCorpus(large, count, seed);
    const taken = await build(large, join(folder, `out${count}`), cores, [], "none");
    const before = growth[count / 10];
    growth[count] = taken;
    sayTaken(`${count} documents without the model`, taken, count);
    if (before) say("", `${(taken.seconds / before.seconds).toFixed(2)} × the time of ${count / 10}`);
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
