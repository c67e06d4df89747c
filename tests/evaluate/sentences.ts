/**
 * Measures sentence ends and tokens against UD English:
 * `node --import tsx tests/evaluate/sentences.ts --ud FOLDER [--split dev] [--show 20]`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { readConllu, type TreebankSentence } from "./conllu.ts";

interface Counts {
  correct: number;
  predicted: number;
  gold: number;
}

interface Paragraph {
  readonly text: string;
  /** Ends of sentences with a terminal mark, and of the paragraph. */
  readonly markedEnds: ReadonlySet<number>;
  readonly unmarkedEnds: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

const markedEnd = /[.!?…]["'”’»)\]}]*(?: ["'”’»)\]}]+)?$/u;

function readParagraphs(sentences: readonly TreebankSentence[]): Paragraph[] {
  const groups: TreebankSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.opensParagraph || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(sentence);
  }
  return groups.map(joinSentences);
}

function joinSentences(sentences: readonly TreebankSentence[]): Paragraph {
  const markedEnds = new Set<number>();
  const unmarkedEnds = new Set<number>();
  const words = new Set<string>();
  let text = "";
  for (const sentence of sentences) {
    const offset = text === "" ? 0 : text.length + 1;
    text += (offset === 0 ? "" : " ") + sentence.text;
    const isMarked = markedEnd.test(sentence.text) || sentence === sentences.at(-1);
    (isMarked ? markedEnds : unmarkedEnds).add(text.length);
    for (const [start, end] of sentence.words) words.add(`${offset + start}:${offset + end}`);
  }
  return { text, markedEnds, unmarkedEnds, words };
}

function describe(name: string, { correct, predicted, gold }: Counts): string {
  const precision = (100 * correct) / predicted;
  const recall = (100 * correct) / gold;
  const f1 = (200 * correct) / (predicted + gold);
  return `${name.padEnd(28)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${gold} gold)`;
}

function add(counts: Counts, correct: number, predicted: number, gold: number): void {
  counts.correct += correct;
  counts.predicted += predicted;
  counts.gold += gold;
}

const emptyCounts = (): Counts => ({ correct: 0, predicted: 0, gold: 0 });

function measure(paragraphs: readonly Paragraph[], errors: string[]): string[] {
  const marked = emptyCounts();
  const inner = emptyCounts();
  const tokens = emptyCounts();
  let unmarkedFound = 0;
  let unmarkedGold = 0;
  for (const paragraph of paragraphs) {
    const segments = segment(paragraph.text);
    const ends = segments.sentences.map((sentence) => sentence.end);
    const unmarked = ends.filter((end) => paragraph.unmarkedEnds.has(end)).length;
    const correct = ends.filter((end) => paragraph.markedEnds.has(end)).length;
    add(marked, correct, ends.length - unmarked, paragraph.markedEnds.size);
    add(inner, correct - 1, ends.length - unmarked - 1, paragraph.markedEnds.size - 1);
    unmarkedFound += unmarked;
    unmarkedGold += paragraph.unmarkedEnds.size;
    const spans = segments.tokens.map((token) => `${token.start}:${token.end}`);
    add(tokens, spans.filter((span) => paragraph.words.has(span)).length, spans.length, paragraph.words.size);
    errors.push(...sentenceErrors(paragraph, ends), ...tokenErrors(paragraph, spans));
  }
  return [
    describe("sentence ends", marked),
    describe("  those within paragraphs", inner),
    `  ends without a mark apart:  ${unmarkedFound} of ${unmarkedGold} found`,
    describe("tokens", tokens),
  ];
}

function sentenceErrors({ text, markedEnds, unmarkedEnds }: Paragraph, ends: readonly number[]): string[] {
  const around = (end: number): string =>
    `${text.slice(Math.max(0, end - 60), end)} | ${text.slice(end, end + 40)}`;
  return [
    ...ends
      .filter((end) => !markedEnds.has(end) && !unmarkedEnds.has(end))
      .map((end) => `end too much: ${around(end)}`),
    ...[...markedEnds].filter((end) => !ends.includes(end)).map((end) => `end missed: ${around(end)}`),
  ];
}

function tokenErrors({ text, words }: Paragraph, spans: readonly string[]): string[] {
  const predicted = new Set(spans);
  const around = (span: string): string => {
    const [start = 0, end = 0] = span.split(":").map(Number);
    return `${text.slice(Math.max(0, start - 15), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 15)}`;
  };
  return [
    ...spans.filter((span) => !words.has(span)).map((span) => `token too much: ${around(span)}`),
    ...[...words].filter((span) => !predicted.has(span)).map((span) => `token missed: ${around(span)}`),
  ];
}

function main(): void {
  const { values } = parseArgs({
    options: {
      ud: { type: "string" },
      split: { type: "string", default: "dev" },
      show: { type: "string", default: "0" },
    },
  });
  if (values.ud === undefined)
    throw new Error("--ud FOLDER is missing: the folder with en_ewt-dev.conllu and en_gum-dev.conllu");
  for (const treebank of ["en_ewt", "en_gum"]) {
    const file = `${treebank}-${values.split}.conllu`;
    const errors: string[] = [];
    const lines = measure(readParagraphs(readConllu(readFileSync(join(values.ud, file), "utf8"))), errors);
    console.log([file, ...lines, ...errors.slice(0, Number(values.show))].join("\n"));
  }
}

main();
