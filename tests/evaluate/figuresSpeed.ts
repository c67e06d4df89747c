/**
 * Prints how many sentences a second the figures stage alone reads, in one thread, with the syntax
 * that the reading model gives and without it; the target is 5,000.
 *
 * usage: node --import tsx tests/evaluate/figuresSpeed.ts --text FILE [--text FILE …]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Segments } from "../../pipeline/lib/document.ts";
import type { TokenSyntax } from "../../pipeline/lib/reading.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";

/** Long enough for a stable number, short enough to wait for. */
const shortestRun = 3000;

interface Document {
  readonly text: string;
  readonly segments: Segments;
  readonly syntax: readonly TokenSyntax[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { text: { type: "string", multiple: true } } });
  if (values.text === undefined) throw new Error("usage: --text FILE [--text FILE …]");
  const reader = await sharedReader();
  const documents: Document[] = [];
  for (const path of values.text) {
    const text = readFileSync(path, "utf8");
    const segments = segment(text);
    documents.push({ text, segments, syntax: (await reader.read(text, segments)).syntax });
  }
  console.log(`${rate(documents)} sentences a second with syntax`);
  console.log(`${rate(documents.map((document) => ({ ...document, syntax: [] })))} without`);
}

/** Sentences a second, after a first round that does not count. */
function rate(documents: readonly Document[]): number {
  const round = () => {
    for (const { text, segments, syntax } of documents) figures(text, segments, "2024-03-08", syntax);
  };
  round();
  const start = performance.now();
  let rounds = 0;
  for (; performance.now() - start < shortestRun; rounds++) round();
  const seconds = (performance.now() - start) / 1000;
  const sentences = documents.reduce((sum, { segments }) => sum + segments.sentences.length, 0);
  return Math.round((rounds * sentences) / seconds);
}

await main();
