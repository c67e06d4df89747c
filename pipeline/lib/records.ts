/**
 * What the extracting stages hand on: values under the names of their columns, places as spans.
 * The link stage turns them into rows.
 */
import type { Reference } from "./annotation.ts";
import type {
  ClaimLinkRow,
  ClaimRow,
  FigureRow,
  NonFigureRow,
  QuoteRow,
  SentenceRow,
} from "./rows.generated.ts";
import type { Span } from "./span.ts";

type FigureValues = Pick<
  FigureRow,
  | "display"
  | "value"
  | "low"
  | "high"
  | "qualifier"
  | "unit"
  | "unit_name"
  | "kind"
  | "event_lemma"
  | "change"
  | "change_role"
  | "status"
  | "per_unit"
  | "valid_from"
  | "valid_to"
  | "unit_system"
  | "unit_assumed"
  | "counted_head"
  | "low_inclusive"
  | "high_inclusive"
  | "significant_digits"
  | "extraction_confidence"
>;

/** A number that says how much or how many. `shareOf` and its like are indices into the list that holds the figure. */
export interface Figure extends Span, Readonly<FigureValues> {
  readonly spans: {
    readonly counted: Span | null;
    readonly measured: Span | null;
    readonly event: Span | null;
    readonly qualifier: Span | null;
    readonly unit: Span | null;
    readonly time: Span | null;
  };
  readonly shareOf: number | null;
  readonly equivalentOf: number | null;
  readonly changeFrom: number | null;
  readonly changeTo: number | null;
  /** Names of the rules that read it; for explaining a row, no column. */
  readonly rules?: readonly string[];
}

/** A number that is no figure, and why. */
export interface NonFigure extends Span {
  readonly reason: NonFigureRow["reason"];
}

/** What the figures stage gives: both lists in text order. */
export interface Figures {
  readonly figures: readonly Figure[];
  readonly nonFigures: readonly NonFigure[];
}

/** A quotation or report of speech: what its attribution says of source and cue holds for it too. */
export interface Quote {
  /** Index into the attributions. */
  readonly attribution: number;
  readonly quote_type: QuoteRow["quote_type"];
  /** The quotations of `parts`, marks included; empty for an indirect quote. */
  readonly quotedParts: readonly Span[];
}

type ClaimValues = Pick<
  ClaimRow,
  | "stance"
  | "statement"
  | "attribution"
  | "polarity"
  | "claimant_presents_as"
  | "outlet_presents_as"
  | "modality"
  | "extraction_confidence"
>;

/** A proposition with one claimant; `attributionIndex` is null for what the outlet asserts itself. */
export interface Claim extends Readonly<ClaimValues> {
  readonly attributionIndex: number | null;
  readonly parts: readonly Span[];
  /** As printed, if the stance is one that has a target. */
  readonly target: Span | null;
  readonly targetReference: Reference | null;
  /** Index of the claim whose content holds this one. */
  readonly nestedIn: number | null;
}

/** A relation between two claims, by their indices. */
export interface ClaimLink {
  readonly claim: number;
  readonly other: number;
  readonly relation: ClaimLinkRow["relation"];
  readonly extraction_confidence: number;
  readonly reason: string;
}

/** How much a sentence deserves a fact check, 0 to 1, and why. */
export type SentenceScore = Readonly<Pick<SentenceRow, "check_worthiness" | "checkable" | "reasons">>;

/** What the claims stage gives; the scores stand in the order of the sentences. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly links: readonly ClaimLink[];
  readonly scores: readonly SentenceScore[];
}
