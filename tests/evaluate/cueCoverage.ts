/**
 * Prints how many of PolNeAR's cues the tables know what they do: of all cues, and of the different words that carry them. A cue of which
 * nothing is known says `state`.
 *
 * usage: node --import tsx tests/evaluate/cueCoverage.ts --polnear dev.jsonl
 */
import { parseArgs } from "node:util";
import type { TokenSyntax } from "../../pipeline/lib/reading.ts";
import { cueHead } from "../../pipeline/stages/annotate/cueHeads.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { sentenceTree } from "../../pipeline/stages/annotate/syntactic/sentenceTree.ts";
import { wordsBySentence, type Word } from "../../pipeline/stages/annotate/words.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { polnearArticles, type GoldAttribution } from "./polnear.ts";

/** The cues of one word or phrase. */
interface Count {
  readonly isKnown: boolean;
  readonly cues: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { polnear: { type: "string" } } });
  if (values.polnear === undefined) throw new Error("usage: --polnear FILE.jsonl");
  const reader = await sharedReader();
  const counts = new Map<string, Count>();
  for await (const { text, gold } of polnearArticles(values.polnear)) {
    const segments = segment(text);
    const sentences = wordsBySentence(text, segments);
    const { syntax } = await reader.read(text, segments);
    for (const one of gold) count(counts, sentences, syntax, one);
  }
  const all = [...counts.values()];
  print("cues", sum(all.filter(({ isKnown }) => isKnown)), sum(all));
  print("different cues", all.filter(({ isKnown }) => isKnown).length, all.length);
}

/** Counts a cue by its lemma, part of speech and complement; it lies where its first span does. Those of “according to” and “:” are known. */
function count(
  counts: Map<string, Count>,
  sentences: readonly (readonly Word[])[],
  syntax: readonly TokenSyntax[],
  { cue: [cue] }: GoldAttribution,
): void {
  if (!cue) return;
  const words = sentences.find((sentence) => (sentence.at(-1)?.end ?? 0) > cue.start) ?? [];
  const first = words.findIndex(({ end }) => end > cue.start);
  const last = words.findLastIndex(({ start }) => start < cue.end);
  if (first < 0 || last < first) return;
  const fixed = ["according", ":"].find((word) => word === words[first]?.lower);
  const tree = sentenceTree(words, syntax);
  const { head, form, known } = cueHead(words, { first, last }, tree);
  const key =
    fixed ?? (known ? `${known.lemma} ${known.form} ${known.complement}` : `${tree.lemma(head)} ${form}`);
  const found = counts.get(key) ?? { isKnown: fixed !== undefined || known !== null, cues: 0 };
  counts.set(key, { ...found, cues: found.cues + 1 });
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((total, { cues }) => total + cues, 0);
}

function print(what: string, known: number, all: number): void {
  console.log(`${what.padEnd(20)} ${(known / all).toFixed(3)}  ${String(known)}/${String(all)}`);
}

await main();
