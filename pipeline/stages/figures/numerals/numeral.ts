import type { Decimal } from "../../../lib/decimal.ts";
import type { Range } from "../text/pieces.ts";

/** A number as it is written, before anything is known of what it counts or measures. */
export interface Numeral extends Range {
  readonly form: "digits" | "words" | "fraction" | "vague";
  /** With the scale applied: 2300000 for “2.3 million”. */
  readonly low: Decimal;
  /** Equal to `low` but for vague words. */
  readonly high: Decimal;
  /** What a scale word multiplied it by: 1000000 for “2.3 million”; null without one. */
  readonly scale: Decimal | null;
  /** Digits printed that say how exact it is: 2 for “2.3 million”, 2 for “1,200”, 0 for vague words. */
  readonly significant: number;
  /** The unit that the number word names itself: “years” for “decades”. */
  readonly implies: string | null;
}
