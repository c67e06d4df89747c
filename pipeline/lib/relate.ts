import { countWhile } from "./countWhile.ts";
import { groupBy } from "./groupBy.ts";
import { holds } from "./parts.ts";
import type { DocumentRows } from "./rows.ts";
import type { ClaimRow, DocumentRow, EntityRow, FigureRow, QuoteRow } from "./rows.generated.ts";
import { countWords } from "./whiteSpace.ts";

/** The rows of one document and its share in the entities of all documents. */
export interface ExtractedRows extends DocumentRows {
  readonly entities: readonly EntityRow[];
}

/** Fills in every column that follows from other rows of the document; run again after a correction. */
export function relate(rows: ExtractedRows): ExtractedRows {
  const figuresOf = new Map(rows.claims.map((claim) => [claim.claim_id, figuresWithin(claim, rows.figures)]));
  const claims = rows.claims.map((claim) => withFigures(claim, figuresOf.get(claim.claim_id) ?? []));
  const claimOf = innermost(claims.map((claim) => [claim, figuresOf.get(claim.claim_id) ?? []]));
  const quoteOf = innermost(rows.quotes.map((quote) => [quote, figuresWithin(quote, rows.figures)]));
  const figures = rows.figures.map((figure) => withSource(figure, claimOf.get(figure), quoteOf.get(figure)));
  const related = { ...rows, claims, figures };
  return { ...related, document: withCounts(related), entities: countEntities(related) };
}

type Parted = Pick<ClaimRow, "parts" | "char_start" | "char_end">;

/** The figures that lie within one of the parts, in text order; figures come sorted by their start. */
function figuresWithin(
  { parts, char_start, char_end }: Parted,
  figures: readonly FigureRow[],
): readonly FigureRow[] {
  const found: FigureRow[] = [];
  for (let at = countWhile(figures, (figure) => figure.char_start < char_start); at < figures.length; at++) {
    const figure = figures[at];
    if (figure === undefined || figure.char_start >= char_end) break;
    const span = { start: figure.char_start, end: figure.char_end };
    if (parts.some(([start, end]) => holds({ start, end }, span))) found.push(figure);
  }
  return found;
}

function withFigures(claim: ClaimRow, figures: readonly FigureRow[]): ClaimRow {
  return {
    ...claim,
    figures: figures.map(({ display }) => display.replaceAll(";", ",")),
    figure_ids: figures.map(({ figure_id }) => figure_id),
  };
}

/** For each figure the row with the fewest characters that holds it. */
function innermost<Row extends Parted>(
  holders: readonly (readonly [Row, readonly FigureRow[]])[],
): ReadonlyMap<FigureRow, Row> {
  const size = ({ parts }: Row): number => parts.reduce((sum, [start, end]) => sum + end - start, 0);
  const found = new Map<FigureRow, Row>();
  for (const [row, figures] of holders) {
    for (const figure of figures) {
      const known = found.get(figure);
      if (known === undefined || size(row) < size(known)) found.set(figure, row);
    }
  }
  return found;
}

function withSource(figure: FigureRow, claim: ClaimRow | undefined, quote: QuoteRow | undefined): FigureRow {
  return {
    ...figure,
    voice: claim?.voice ?? "outlet",
    source: claim?.claimant ?? null,
    source_id: claim?.claimant_id ?? null,
    source_text: claim?.claimant_text ?? null,
    source_start: claim?.claimant_start ?? null,
    source_end: claim?.claimant_end ?? null,
    claim_id: claim?.claim_id ?? null,
    quote_id: quote?.quote_id ?? null,
  };
}

function withCounts({ document, sentences, quotes, claims, figures }: ExtractedRows): DocumentRow {
  const quotesOf = (type: QuoteRow["quote_type"]): number =>
    quotes.filter(({ quote_type }) => quote_type === type).length;
  return {
    ...document,
    sentences: sentences.length,
    quotes_direct: quotesOf("direct"),
    quotes_mixed: quotesOf("mixed"),
    quotes_indirect: quotesOf("indirect"),
    claims: claims.length,
    claims_attributed: claims.filter(({ attribution }) => attribution !== "asserted").length,
    figures: figures.length,
  };
}

/** Entities that a row or a collective points at, with the counts of these rows. */
function countEntities({ entities, quotes, claims, figures }: ExtractedRows): readonly EntityRow[] {
  const quotesOf = groupBy(quotes, ({ speaker_id }) => speaker_id);
  const claimsOf = groupBy(claims, ({ claimant_id }) => claimant_id);
  const targetedBy = groupBy(claims, ({ target_id }) => target_id);
  const counted = entities.map((entity) => {
    const own = quotesOf.get(entity.entity_id) ?? [];
    return {
      ...entity,
      quotes: own.length,
      quotes_direct: own.filter(({ quote_type }) => quote_type === "direct").length,
      words_quoted: own.reduce((sum, quote) => sum + wordsQuoted(quote), 0),
      claims: claimsOf.get(entity.entity_id)?.length ?? 0,
      targeted: targetedBy.get(entity.entity_id)?.length ?? 0,
    };
  });
  const sources = new Set(figures.map(({ source_id }) => source_id));
  const named = counted.filter(({ entity_id: id, quotes: spoken, claims: claimed, targeted }) => {
    return spoken + claimed + targeted > 0 || sources.has(id);
  });
  const wanted = new Set(named.flatMap(({ entity_id, member_ids }) => [entity_id, ...member_ids]));
  return counted.filter(({ entity_id }) => wanted.has(entity_id));
}

/** The joint between two pieces counts as a word of the text, but not of the quotation. */
function wordsQuoted({ quoted_text, quoted_parts }: QuoteRow): number {
  return quoted_text === null ? 0 : countWords(quoted_text) - (quoted_parts.length - 1);
}
