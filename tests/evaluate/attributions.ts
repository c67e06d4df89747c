/**
 * Prints, for the reading model and each rule beside it, how many of the annotate stage's attributions PolNeAR confirms: content overlap (Jaccard over letters
 * and digits) of at least .5 with a gold attribution whose source overlaps too, or is missing in both.
 *
 * usage: node --import tsx tests/evaluate/attributions.ts --polnear dev.jsonl
 */
import { parseArgs } from "node:util";
import type { Attribution } from "../../pipeline/lib/annotation.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { polnearArticles, type GoldAttribution } from "./polnear.ts";

const fewestCommon = 0.5;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { polnear: { type: "string" } } });
  if (values.polnear === undefined) throw new Error("usage: --polnear FILE.jsonl");
  const reader = await sharedReader();
  const counts = new Map<string, { right: number; all: number }>();
  for await (const { text, gold } of polnearArticles(values.polnear)) {
    const segments = segment(text);
    const { attributions } = annotate(text, segments, await reader.read(text, segments));
    for (const attribution of attributions) {
      const count = counts.get(attribution.rule) ?? { right: 0, all: 0 };
      count.all++;
      if (gold.some((one) => agrees(text, attribution, one))) count.right++;
      counts.set(attribution.rule, count);
    }
  }
  for (const [rule, { right, all }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${rule.padEnd(20)} ${(right / all).toFixed(2)}  ${right}/${all}`);
  }
}

function agrees(text: string, { parts, source }: Attribution, gold: GoldAttribution): boolean {
  const [mine, theirs] = [letters(text, parts), letters(text, gold.content)];
  const common = [...mine].filter((at) => theirs.has(at)).length;
  if (common / (mine.size + theirs.size - common) < fewestCommon) return false;
  if (source === null || gold.source.length === 0) return source === null && gold.source.length === 0;
  return gold.source.some(({ start, end }) => start < source.end && source.start < end);
}

const letter = /[\p{L}\p{N}]/gu;

function letters(text: string, spans: readonly Span[]): ReadonlySet<number> {
  return new Set(
    spans.flatMap(({ start, end }) =>
      Array.from(text.slice(start, end).matchAll(letter), ({ index }) => start + index),
    ),
  );
}

await main();
