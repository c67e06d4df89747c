import type { Figure, Figures, NonFigure } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";
import { withResults } from "./changes/results.ts";
import { joinCompounds } from "./compounds.ts";
import { describe, type Description } from "./describe.ts";
import { earlierCount, type EarlierCount } from "./elision.ts";
import { figureOf } from "./figure.ts";
import { linkFigures } from "./links.ts";
import { numeralAt } from "./numerals/index.ts";
import { quantityOf, type Quantity } from "./quantities.ts";
import { joinRanges, type Amount } from "./ranges.ts";
import { timesIn } from "./times/index.ts";
import { openSentence } from "./times/sentence.ts";
import { validityOf } from "./times/validity.ts";
import { refusalAt } from "./refusals/index.ts";
import type { Refusal } from "./refusals/refusal.ts";
import { clausesOf, type Clauses } from "./text/clauses.ts";
import { pieces, spanOf, type Piece } from "./text/pieces.ts";
import type { ParsedToken } from "./text/syntax.ts";

/** The figures and other numbers of one sentence, `parsed` if a model has read it; links between figures are indices into this list. */
export function figuresOfSentence(
  text: string,
  sentence: Span,
  published: string | null,
  parsed: readonly ParsedToken[] = [],
): Figures {
  const all = pieces(text, sentence, parsed);
  const { quantities, refusals } = readNumbers(text, all);
  const amounts = joinRanges(all, joinCompounds(all, quantities));
  return {
    figures: amounts.length === 0 ? [] : figuresOf(text, all, amounts, published),
    nonFigures: refusals.flatMap((refusal) => nonFigure(all, refusal)),
  };
}

function figuresOf(
  text: string,
  all: readonly Piece[],
  amounts: readonly Amount[],
  published: string | null,
): readonly Figure[] {
  const clauses = clausesOf(all);
  const descriptions = withResults(all, describeAll(all, amounts, clauses));
  const timed = openSentence(all, clauses, timesIn(all, clauses, published), descriptions);
  const figures = descriptions.map((description, at) =>
    figureOf(text, all, description, validityOf(timed, at)),
  );
  return linkFigures(all, descriptions, figures);
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

function describeAll(
  all: readonly Piece[],
  amounts: readonly Amount[],
  clauses: Clauses | null,
): readonly Description[] {
  const done: Description[] = [];
  let earlier: EarlierCount | null = null;
  for (const [at, amount] of amounts.entries()) {
    const beside = { last: done.at(-1) ?? null, next: amounts[at + 1] ?? null, earlier, clauses };
    const description = describe(all, amount, beside);
    earlier = earlierCount(amount, description.counted.head) ?? earlier;
    done.push(description);
  }
  return done;
}

function nonFigure(all: readonly Piece[], refusal: Refusal): readonly NonFigure[] {
  const span = spanOf(all, refusal);
  return span ? [{ ...span, reason: refusal.reason }] : [];
}
