import { countWhile } from "../../lib/countWhile.ts";
import type { FigureRow } from "../../lib/rows.generated.ts";
import type { DocumentRows } from "../../lib/rows.ts";
import { CheckError } from "./checkError.ts";
import { inside } from "./placedRows.ts";

interface Holder {
  readonly id: string;
  readonly size: number;
}

interface Around {
  readonly char_start: number;
  readonly char_end: number;
  readonly parts: readonly (readonly [number, number])[];
}

/**
 * Checks numbers, and which figures lie in which claims and quotes: `figure_ids` and `figures` of a claim, the innermost `claim_id` and
 * `quote_id` of a figure. Figures are in text order. Throws a CheckError at the first that is wrong.
 */
export function checkFigures({ figures, claims, quotes }: DocumentRows): void {
  for (const figure of figures) checkNumber(figure);
  const claimsAround = new Map<FigureRow, Holder[]>();
  const quotesAround = new Map<FigureRow, Holder[]>();
  for (const claim of claims) {
    const held = figuresWithin(figures, claim);
    note(claimsAround, held, claim.claim_id, claim);
    checkHeld(claim, held);
  }
  for (const quote of quotes) note(quotesAround, figuresWithin(figures, quote), quote.quote_id, quote);
  for (const figure of figures) {
    checkInnermost(figure, "claim_id", claimsAround.get(figure) ?? []);
    checkInnermost(figure, "quote_id", quotesAround.get(figure) ?? []);
  }
}

function checkNumber(figure: FigureRow): void {
  const number = figure.value === null ? null : Number(figure.value);
  const wanted = number !== null && Number.isFinite(number) ? number : null;
  if (figure.value_number !== wanted)
    throw new CheckError("figures", figure, `value_number is not ${String(wanted)}, the double of value`);
  if (figure.low !== null && figure.high !== null && Number(figure.low) > Number(figure.high)) {
    throw new CheckError("figures", figure, "low is greater than high");
  }
}

function figuresWithin(figures: readonly FigureRow[], around: Around): readonly FigureRow[] {
  const first = countWhile(figures, ({ char_start: start }) => start < around.char_start);
  const last = countWhile(figures, ({ char_start: start }) => start < around.char_end);
  return figures
    .slice(first, last)
    .filter((figure) => inside([[figure.char_start, figure.char_end]], around.parts));
}

function note(
  holders: Map<FigureRow, Holder[]>,
  held: readonly FigureRow[],
  id: string,
  { parts }: Around,
): void {
  const size = parts.reduce((sum, [start, end]) => sum + end - start, 0);
  for (const figure of held) {
    const known = holders.get(figure);
    if (known === undefined) holders.set(figure, [{ id, size }]);
    else known.push({ id, size });
  }
}

function checkHeld(claim: DocumentRows["claims"][number], held: readonly FigureRow[]): void {
  if (claim.figure_ids.join() !== held.map(({ figure_id: id }) => id).join()) {
    throw new CheckError("claims", claim, "figure_ids are not the figures within its parts");
  }
  const wanted = held.map(({ display }) => display.replaceAll(";", ","));
  if (
    claim.figures.length !== wanted.length ||
    claim.figures.some((display, index) => display !== wanted[index])
  ) {
    throw new CheckError("claims", claim, "figures are not the display of its figure_ids");
  }
}

function checkInnermost(
  figure: FigureRow,
  column: "claim_id" | "quote_id",
  holders: readonly Holder[],
): void {
  const smallest = Math.min(...holders.map(({ size }) => size));
  const innermost = holders.filter(({ size }) => size === smallest).map(({ id }) => id);
  const id = figure[column];
  if (id === null ? innermost.length > 0 : !innermost.includes(id)) {
    throw new CheckError(
      "figures",
      figure,
      `${column} is not ${innermost.join(" or ") || "null"}, the innermost around it`,
    );
  }
}
