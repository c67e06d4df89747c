import type { NounPhrase } from "../nouns/phrases.ts";
import type { Amount } from "../ranges.ts";
import type { Range } from "../text/pieces.ts";

/** What has to be known of a figure to tell what it measures. */
export interface Found {
  readonly amount: Amount;
  /** The figure's text. */
  readonly range: Range;
  /** What it counts, as printed. */
  readonly phrase: NounPhrase | null;
  /** The figure before it in its sentence. */
  readonly earlier: Earlier | null;
  /** True if it says that figure in another unit. */
  readonly isEquivalent: boolean;
}

/** What a figure has to know of the one before it. */
export interface Earlier {
  readonly first: number;
  /** Where its nouns end. */
  readonly end: number;
  /** Where its number and unit end. */
  readonly amountEnd: number;
  readonly kind: Amount["kind"];
  readonly measured: Range | null;
  /** What it is said of, and with it what follows: null for its contents, as the savings of “$3 million in savings”. */
  readonly subject: Range | null;
}

/** A phrase that a figure measures, and how it was found: a noun that it describes, its whole, its contents, or its verb. */
export interface Near {
  readonly range: Range;
  readonly rule: "described" | "whole" | "contents" | "said";
}

/** True if an index lies in a range. */
export function holds(range: Range, at: number): boolean {
  return at >= range.first && at < range.end;
}

/** What the figure before a figure measures, for one that shares it. */
export function sharedWith({ earlier }: Found): Near | null {
  return earlier?.measured ? { range: earlier.measured, rule: "said" } : null;
}
