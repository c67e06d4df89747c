import type { Figures, NonFigure } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";
import { joinCompounds } from "./compounds.ts";
import { describe, type Description } from "./describe.ts";
import { figureOf } from "./figure.ts";
import { linkFigures } from "./links.ts";
import { numeralAt } from "./numerals/index.ts";
import { quantityOf, type Quantity } from "./quantities.ts";
import { joinRanges, type Amount } from "./ranges.ts";
import { timesIn, validityOf, type Validity } from "./times/index.ts";
import type { Time } from "./times/time.ts";
import { refusalAt } from "./refusals/index.ts";
import type { Refusal } from "./refusals/refusal.ts";
import { pieces, spanOf, type Piece, type Range } from "./text/pieces.ts";

/** The figures and other numbers of one sentence; links between figures are indices into this list. */
export function figuresOfSentence(text: string, sentence: Span, published: string | null): Figures {
  const all = pieces(text, sentence);
  const { quantities, refusals } = readNumbers(text, all);
  const amounts = joinRanges(all, joinCompounds(all, quantities));
  const descriptions = describeAll(all, amounts);
  const times = timesIn(all, published).filter(
    (time) => !descriptions.some(({ range }) => overlap(range, time)),
  );
  return {
    figures: linkFigures(
      all,
      amounts,
      descriptions.map((description, at) =>
        figureOf(text, all, description, timeOf(times, descriptions, at, all.length)),
      ),
    ),
    nonFigures: refusals.flatMap((refusal) => nonFigure(all, refusal)),
  };
}

function overlap(one: Range, other: Range): boolean {
  return one.first < other.end && other.first < one.end;
}

/** The time of the description at an index, of a sentence of `length` pieces; an age has none. */
function timeOf(
  times: readonly Time[],
  all: readonly Description[],
  at: number,
  length: number,
): Validity | null {
  const description = all[at];
  if (!description || description.amount.kind === "age") return null;
  const before = all[at - 1]?.measured.earlier.end ?? 0;
  return validityOf(times, description.range, { before, after: all[at + 1]?.range.first ?? length });
}

/** Matches “,” and “$”, with which no number starts; not “-”, “(” or “½”. */
export const inertSign = /^[,;:!?$€£¥"“”‘’'%)]$/;

function readNumbers(text: string, all: readonly Piece[]) {
  const quantities: Quantity[] = [];
  const refusals: Refusal[] = [];
  let from = 0;
  for (let at = 0; at < all.length;) {
    if (inertSign.test(all[at]?.text ?? "")) {
      at++;
      continue;
    }
    const numeral = numeralAt(all, at);
    const refusal = refusalAt(text, all, at, numeral);
    const quantity = !refusal && numeral ? quantityOf(all, numeral, from) : null;
    if (refusal) refusals.push(refusal);
    if (quantity) quantities.push(quantity);
    from = Math.max(from, refusal?.end ?? 0, quantity?.end ?? 0);
    at = Math.max(at + 1, from);
  }
  return { quantities, refusals };
}

function describeAll(all: readonly Piece[], amounts: readonly Amount[]): readonly Description[] {
  const done: Description[] = [];
  let noun: string | null = null;
  for (const amount of amounts) {
    const description = describe(all, amount, done.at(-1) ?? null, noun);
    if (amount.kind === "count") noun = description.counted.head ?? noun;
    done.push(description);
  }
  return done;
}

function nonFigure(all: readonly Piece[], refusal: Refusal): readonly NonFigure[] {
  const span = spanOf(all, refusal);
  return span ? [{ ...span, reason: refusal.reason }] : [];
}
