/**
 * Prints how many words a second the annotate stage takes on one core: reading by the model and all that follows, after the first
 * document. As a line of JSON.
 *
 * usage: node --import tsx tests/bench/annotate.ts --raw FOLDER
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";

const fewestWords = 20_000;

const { values } = parseArgs({ options: { raw: { type: "string" } } });
if (values.raw === undefined) throw new Error("usage: --raw FOLDER");
const folder = values.raw;
const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
const texts = names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
if (texts.length === 0) throw new Error(`${folder}: no text to read`);

const reader = await sharedReader();
const spent = { read: 0, annotate: 0 };

/** Reads and annotates a text; gives the number of its words. */
async function run(text: string): Promise<number> {
  const segments = segment(text);
  const started = performance.now();
  const reading = await reader.read(text, segments);
  const afterReading = performance.now();
  annotate(text, segments, reading);
  spent.read += afterReading - started;
  spent.annotate += performance.now() - afterReading;
  return text.split(/\s+/).length;
}

await run(texts[0] ?? "");
[spent.read, spent.annotate] = [0, 0];
let words = 0;
for (let at = 0; words < fewestWords || at % texts.length !== 0; at++)
  words += await run(texts[at % texts.length] ?? "");

const milliseconds = spent.read + spent.annotate;
const result = {
  backend: reader.backend,
  words,
  words_per_second: Math.round((1000 * words) / milliseconds),
  share_of_model: Math.round((100 * spent.read) / milliseconds) / 100,
};
console.log(JSON.stringify(result));
