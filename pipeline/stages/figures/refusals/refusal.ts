import type { NonFigure } from "../../../lib/records.ts";
import type { Numeral } from "../numerals/numeral.ts";
import type { Piece, Range } from "../text/pieces.ts";

/** A number that is no figure. */
export interface Refusal extends Range {
  readonly reason: NonFigure["reason"];
}

/** Looks for one sort of number that is no figure, from an index on; `numeral` is the number read there, if any. */
export type RefusalRule = (all: readonly Piece[], index: number, numeral: Numeral | null) => Refusal | null;
