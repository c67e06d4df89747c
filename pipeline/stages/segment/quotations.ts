import type { Quotation } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import { pairMarks, type MarkPair } from "./markPairs.ts";
import { findMarks, type Family } from "./quotationMarks.ts";

/**
 * The quotations of each paragraph, by an automaton that opens and closes them. One that is left open ends with its
 * paragraph, and goes on in the next if that opens with such a mark; a mark that closes nothing is passed over.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[][] = [];
  let leftOpen: Family | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const nextOpensAlike = next !== undefined && text[next.start] === text[paragraph.start];
    const pairs = pairMarks(text, findMarks(text, paragraph), paragraph, nextOpensAlike);
    const [first] = pairs;
    const continued = first?.open.start === paragraph.start && first.open.family === leftOpen;
    quotations.push(describe(pairs, index, paragraph, continued));
    leftOpen = pairs.find(({ close }) => close === null)?.open.family ?? null;
  }
  return quotations.flat();
}

function describe(
  pairs: readonly MarkPair[],
  paragraph: number,
  { end }: Span,
  continued: boolean,
): Quotation[] {
  const endsAround: number[] = [];
  return pairs.map(({ open, close }, index) => {
    while (open.start >= (endsAround.at(-1) ?? Infinity)) endsAround.pop();
    const depth = endsAround.length;
    const quotationEnd = close?.end ?? end;
    endsAround.push(quotationEnd);
    return {
      start: open.start,
      end: quotationEnd,
      paragraph,
      inner: { start: open.end, end: close?.start ?? end },
      depth,
      closed: close !== null,
      continued: continued && index === 0,
      double: open.family !== "single",
    };
  });
}
