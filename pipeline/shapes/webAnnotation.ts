/** W3C Web Annotation Data Model (w3.org/TR/annotation-model): every quote, claim and figure as an annotation of its text. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codePoints, type CodePoints } from "../lib/codePoints.ts";
import { InputError } from "../lib/errors.ts";
import { pieceJoint } from "../lib/parts.ts";
import { publishedText, type Published } from "../lib/published.ts";
import { checkedRows } from "../lib/publishedRows.ts";
import type { ClaimRow, FigureRow, QuoteRow } from "../lib/rows.generated.ts";
import { openDocumentCursor } from "./documentCursor.ts";
import { jsonLdText, known, rowIri } from "./jsonLd.ts";

const context = "http://www.w3.org/ns/anno.jsonld";
const collectionName = "annotations.jsonld";
/** Characters of the text before and after a piece, by which it is found again in a changed text. */
const surrounding = 32;

/** A row as an annotation needs it. */
interface Annotated {
  readonly row: QuoteRow | ClaimRow | FigureRow;
  readonly id: string;
  readonly tag: "quote" | "claim" | "figure";
  /** What it is, in a few words. */
  readonly label: string;
  /** The entity that it comes from. */
  readonly entityId: string | null;
  /** Where it stands, in code points. */
  readonly parts: readonly (readonly [number, number])[];
}

/** The annotations of one document. */
interface Page {
  readonly name: string;
  readonly startIndex: number;
  readonly items: readonly object[];
}

/**
 * A folder: `annotations.jsonld` (an AnnotationCollection), `<document_id>.jsonld` for each document (an AnnotationPage), and the texts
 * that positions count in, in code points. Each annotation also holds its whole row as JSON.
 */
export async function writeWebAnnotations(published: Published, folder: string): Promise<readonly string[]> {
  await mkdir(join(folder, "text"));
  let first: string | null = null;
  let total = 0;
  let last: Page | null = null;
  for await (const page of pages(published, folder)) {
    if (last !== null) await writePage(folder, last, page.name);
    first ??= page.name;
    total += page.items.length;
    last = page;
  }
  if (last !== null) await writePage(folder, last, null);
  const collection = {
    "@context": context,
    id: collectionName,
    type: "AnnotationCollection",
    label: published.description.title,
    total,
    ...known({ first, last: last?.name ?? null }),
  };
  await writeFile(join(folder, collectionName), jsonLdText(collection));
  return [];
}

/** The page of each document that was read; its text is written on the way. */
async function* pages(published: Published, folder: string): AsyncGenerator<Page, void> {
  const quotes = openDocumentCursor(published, "quotes");
  const claims = openDocumentCursor(published, "claims");
  const figures = openDocumentCursor(published, "figures");
  let startIndex = 0;
  for await (const { document_id: id, status, url } of checkedRows(published, "documents")) {
    const rows = [
      ...(await quotes.take(id)).map(annotatedQuote),
      ...(await claims.take(id)).map(annotatedClaim),
      ...(await figures.take(id)).map(annotatedFigure),
    ];
    if (status !== "ok") continue;
    const text = await publishedText(published, id);
    await writeFile(join(folder, "text", `${id}.txt`), text);
    const points = codePoints(text);
    if (!rows.every((row) => stands(row, points)))
      throw notTheText(join(published.folder, "text", `${id}.txt`));
    const source = known({ id: `text/${id}.txt`, type: "Text", format: "text/plain", via: url });
    const items = rows.map((row) => annotation(row, points, source));
    yield { name: `${id}.jsonld`, startIndex, items };
    startIndex += items.length;
  }
  for (const cursor of [quotes, claims, figures]) await cursor.close();
}

function notTheText(file: string): InputError {
  return new InputError(`${file}: is not the text that the build wrote; build it again`);
}

function writePage(folder: string, { name, startIndex, items }: Page, next: string | null): Promise<void> {
  const page = {
    "@context": context,
    id: name,
    type: "AnnotationPage",
    partOf: collectionName,
    ...known({ next }),
    startIndex,
    items,
  };
  return writeFile(join(folder, name), jsonLdText(page));
}

function annotatedQuote(row: QuoteRow): Annotated {
  const label = `${row.speaker ?? "unknown"}: ${row.quote_type} quote`;
  return { row, id: row.quote_id, tag: "quote", label, entityId: row.speaker_id, parts: row.parts };
}

function annotatedClaim(row: ClaimRow): Annotated {
  const who = row.claimant ?? (row.voice === "outlet" ? (row.publisher ?? "the outlet") : "unknown");
  return {
    row,
    id: row.claim_id,
    tag: "claim",
    label: `${who}: ${row.stance}`,
    entityId: row.claimant_id,
    parts: row.parts,
  };
}

function annotatedFigure(row: FigureRow): Annotated {
  const { figure_id: id, display: label, source_id: entityId, char_start, char_end } = row;
  return { row, id, tag: "figure", label, entityId, parts: [[char_start, char_end]] };
}

/** An annotation of an interrupted stretch has a target for each of its pieces. */
function annotation(
  { row, id, tag, label, entityId, parts }: Annotated,
  text: CodePoints,
  source: object,
): object {
  const identified = { type: "SpecificResource", purpose: "identifying" };
  return {
    id: rowIri(id),
    type: "Annotation",
    motivation: "classifying",
    body: [
      { type: "TextualBody", purpose: "classifying", value: tag },
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: label },
      ...(entityId === null ? [] : [{ ...identified, source: rowIri(entityId) }]),
      { type: "TextualBody", purpose: "describing", format: "application/json", value: JSON.stringify(row) },
    ],
    target: parts.map(([start, end]) => ({
      source,
      selector: [
        { type: "TextPositionSelector", start, end },
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - surrounding), start),
          suffix: text.slice(end, end + surrounding),
        },
      ],
    })),
  };
}

/** Whether the text is the one that the rows were taken from; texts have no hash of their own in datapackage.json. */
function stands({ row, parts }: Annotated, text: CodePoints): boolean {
  return parts.map(([start, end]) => text.slice(start, end)).join(pieceJoint) === row.text;
}
