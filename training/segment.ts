/**
 * Cuts texts into the tokens that the reading model reads, with the program's own segment stage, so that training and use see the same.
 *
 * usage: node --import tsx training/segment.ts < texts.jsonl > tokens.jsonl
 * In: one JSON string a line. Out: one array of tokens a line, each [start, end, paragraph, sentence, quotation]; places in code points;
 * quotation: 0 outside double quotation marks, 1 inside, 2 an opening mark, 3 a closing one.
 */
import { createInterface } from "node:readline";
import { codePoints } from "../pipeline/lib/codePoints.ts";
import { quotationState } from "../pipeline/stages/annotate/reading/windows.ts";
import { segment } from "../pipeline/stages/segment/index.ts";

type TokenRow = readonly [start: number, end: number, paragraph: number, sentence: number, quotation: number];

function tokenRows(text: string): readonly TokenRow[] {
  const { tokens, sentences, quotations } = segment(text);
  const points = codePoints(text);
  const outermost = quotations.filter(({ depth, double }) => depth === 0 && double);
  let next = 0;
  return tokens.map(({ start, end, sentence }) => {
    while ((outermost[next]?.end ?? Infinity) <= start) next++;
    const state = quotationState(start, end, outermost[next]);
    return [
      points.toCodePoint(start),
      points.toCodePoint(end),
      sentences[sentence]?.paragraph ?? 0,
      sentence,
      state,
    ];
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const text: unknown = JSON.parse(line);
  if (typeof text !== "string") throw new Error("not a JSON string");
  process.stdout.write(`${JSON.stringify(tokenRows(text))}\n`);
}
