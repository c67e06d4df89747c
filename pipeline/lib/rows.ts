import type {
  ClaimLinkRow,
  ClaimRow,
  DocumentRow,
  EntityRow,
  FigureRow,
  NonFigureRow,
  QuoteRow,
  SentenceRow,
} from "./rows.generated.ts";

/** The kind of row of each dataset, by the name of its files. */
export interface Rows {
  readonly documents: DocumentRow;
  readonly quotes: QuoteRow;
  readonly claims: ClaimRow;
  readonly figures: FigureRow;
  readonly entities: EntityRow;
  readonly sentences: SentenceRow;
  readonly claim_links: ClaimLinkRow;
  readonly non_figures: NonFigureRow;
}

export type DatasetName = keyof Rows;

/** All rows of one document, each list in the order in which it is written; offsets in code points. */
export interface DocumentRows {
  readonly document: DocumentRow;
  readonly quotes: readonly QuoteRow[];
  readonly claims: readonly ClaimRow[];
  readonly figures: readonly FigureRow[];
  readonly sentences: readonly SentenceRow[];
  readonly claim_links: readonly ClaimLinkRow[];
  readonly non_figures: readonly NonFigureRow[];
}

/** A file as it was written: its path in the output folder with `/`, its size and fingerprint, and its rows if it has rows. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** Null for a file that holds no rows. */
  readonly rows: number | null;
}
