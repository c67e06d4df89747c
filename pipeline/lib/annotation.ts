import type { Reading } from "./reading.ts";
import type { ClaimRow, EntityRow } from "./rows.generated.ts";
import type { Span } from "./span.ts";

export type EntityType = EntityRow["type"];
export type CueForm = ClaimRow["cue_form"];
export type Resolution = Exclude<ClaimRow["claimant_resolution"], "outlet">;

/** Someone or something that this document speaks of by a name or a description: a cluster of mentions. */
export interface Entity {
  /** The fullest name in the document, without article and title; of a description the phrase. */
  readonly name: string;
  readonly type: EntityType;
  /** False for what is known by a description or a surname only: its id then belongs to this document. */
  readonly fullName: boolean;
  /** Unnamed by wish or office: “a senior official”. */
  readonly anonymous: boolean;
  readonly roles: readonly string[];
  readonly affiliations: readonly string[];
  readonly pronouns: readonly ("he" | "she" | "they")[];
  readonly aliases: readonly string[];
  /** Indices of the members of a collective. */
  readonly members: readonly number[];
  readonly mentions: number;
}

/** Who stands behind a stretch of text. */
export interface Reference {
  /** Index into the entities. */
  readonly entity: number;
  readonly resolution: Resolution;
}

/** One attribution: a content, the cue that ascribes it, and its source; the roles of PolNeAR (Newell et al. 2018). */
export interface Attribution {
  /** The content, with its quotation marks; in text order, in one paragraph where it is a quotation. */
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  readonly cueLemma: string | null;
  readonly cueForm: CueForm;
  readonly source: Span | null;
  /** Null where nobody can be told. */
  readonly reference: Reference | null;
  /** The accused, criticised or addressed, as printed. */
  readonly target: Span | null;
  readonly targetReference: Reference | null;
  /** The stance of the cue before negation and complement are considered. */
  readonly stance: ClaimRow["stance"];
  /** True if the source spoke or wrote; false for attitudes, decisions, agreements. */
  readonly speech: boolean;
  /** True if the cue is negated ("did not say that …"). */
  readonly negated: boolean;
  /** False if the sentence around it stays the outlet’s own: “concerns about the costs”, “a plan backed by the union”. */
  readonly predicative: boolean;
  /** What found it: the reading model or a rule. */
  readonly rule: AttributionRule;
  /** How likely it is right, 0 to 1. */
  readonly confidence: number;
}

/** The reading model; quotations that go on from another; labels of transcripts; or what a kind of cue has beside it in the tree. */
export type AttributionRule =
  | "reading_model"
  | "quotation_carried"
  | "speaker_label"
  | "clause"
  | "object"
  | "passive"
  | "noun"
  | "adverb";

export interface Annotation {
  readonly entities: readonly Entity[];
  /** In order of their first part. */
  readonly attributions: readonly Attribution[];
  readonly reading: Reading;
}
