/**
 * Prints how many sentences a second the figures stage alone reads, in one thread; the target is 5,000.
 *
 * usage: node --import tsx tests/evaluate/figuresSpeed.ts --text FILE [--text FILE …]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";

/** Long enough for a stable number, short enough to wait for. */
const shortestRun = 3000;

function main(): void {
  const { values } = parseArgs({ options: { text: { type: "string", multiple: true } } });
  if (values.text === undefined) throw new Error("usage: --text FILE [--text FILE …]");
  const documents = values.text.map((path) => {
    const text = readFileSync(path, "utf8");
    return { text, segments: segment(text) };
  });
  const sentences = documents.reduce((sum, { segments }) => sum + segments.sentences.length, 0);
  for (const { text, segments } of documents) figures(text, segments, "2024-03-08");
  const start = performance.now();
  let rounds = 0;
  for (; performance.now() - start < shortestRun; rounds++)
    for (const { text, segments } of documents) figures(text, segments, "2024-03-08");
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${Math.round((rounds * sentences) / seconds)} sentences a second (${sentences} sentences, ${rounds} times)`,
  );
}

main();
