import { InputError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { groupBy } from "../lib/groupBy.ts";
import { publishedText, type Published } from "../lib/published.ts";
import { parseRow, rowLines } from "../lib/publishedRows.ts";
import { relate, type ExtractedRows } from "../lib/relate.ts";
import type { ClaimLinkRow, ClaimRow, DocumentRow, EntityRow, FigureRow } from "../lib/rows.generated.ts";
import type { DatasetName, Rows } from "../lib/rows.ts";
import { validator } from "../lib/schemas.ts";

/** A document as it was published: its text and rows, its own share of the entities. */
export interface PublishedDocument {
  readonly text: string;
  readonly rows: ExtractedRows;
}

/** Documents of an output folder by their ids; each file is read once, and only their rows are kept. */
export async function publishedDocuments(
  published: Published,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PublishedDocument>> {
  const own = async <Name extends PlacedDataset>(dataset: Name) =>
    groupBy<Rows[Name]>(await rowsWhere(published, dataset, isOf(ids)), ({ document_id }) => document_id);
  const [quotes, claims, figures] = [await own("quotes"), await own("claims"), await own("figures")];
  const [sentences, numbers] = [await own("sentences"), await own("non_figures")];
  const links = await linksOf(published, [...claims.values()].flat());
  const entities = await entitiesOf(published, [...claims.values()].flat(), [...figures.values()].flat());
  const found = new Map<string, PublishedDocument>();
  for (const document of await rowsWhere(published, "documents", isOf(ids))) {
    const id = document.document_id;
    const rows = {
      document,
      quotes: (quotes.get(id) ?? []).map(withPageLink),
      claims: (claims.get(id) ?? []).map(withPageLink),
      figures: (figures.get(id) ?? []).map(withPageLink),
      sentences: sentences.get(id) ?? [],
      non_figures: numbers.get(id) ?? [],
      claim_links: (claims.get(id) ?? []).flatMap(({ claim_id }) => links.get(claim_id) ?? []),
      entities: entities.map((entity) => shareOf(entity, document)),
    };
    found.set(id, { text: await publishedText(published, id), rows: relate(rows) });
  }
  return found;
}

type PlacedDataset = "quotes" | "claims" | "figures" | "sentences" | "non_figures";

/** A build may have put the address of its folder before the name of the page. */
function withPageLink<Row extends { readonly link: string }>(row: Row): Row {
  return { ...row, link: row.link.slice(row.link.lastIndexOf("/") + 1) };
}

/** Links by their first claim. */
async function linksOf(
  published: Published,
  claims: readonly ClaimRow[],
): Promise<ReadonlyMap<string, readonly ClaimLinkRow[]>> {
  const ids = new Set(claims.map(({ claim_id }) => claim_id));
  const links = await rowsWhere(published, "claim_links", keyIn(/^\{"claim_id":"([a-z0-9_]+)"/, ids));
  return groupBy(links, ({ claim_id }) => claim_id);
}

/** What one document knows of an entity, counts aside, which follow from its rows. */
function shareOf(entity: EntityRow, { published }: DocumentRow): EntityRow {
  return { ...entity, documents: 1, first_published: published, last_published: published };
}

/** The entities that rows point at, and the members of those that are several. */
async function entitiesOf(
  published: Published,
  claims: readonly ClaimRow[],
  figures: readonly FigureRow[],
): Promise<readonly EntityRow[]> {
  const idForm = /^\{"entity_id":"([a-z0-9_]+)"/;
  const named = [
    ...claims.flatMap(({ claimant_id, target_id }) => [claimant_id, target_id]),
    ...figures.map(({ source_id }) => source_id),
  ];
  const ids = new Set(named.filter((id) => id !== null));
  const found = await rowsWhere(published, "entities", keyIn(idForm, ids));
  const members = found.flatMap(({ member_ids }) => member_ids).filter((id) => !ids.has(id));
  if (members.length === 0) return found;
  return [...found, ...(await rowsWhere(published, "entities", keyIn(idForm, new Set(members))))];
}

type LineTest = (line: string) => boolean;

function isOf(documents: ReadonlySet<string>): LineTest {
  return keyIn(/"document_id":"(d_[a-z0-9-]+)"/, documents);
}

function keyIn(form: RegExp, ids: ReadonlySet<string>): LineTest {
  return (line) => ids.has(form.exec(line)?.[1] ?? "");
}

async function rowsWhere<Name extends DatasetName>(
  published: Published,
  dataset: Name,
  isWanted: LineTest,
): Promise<readonly Rows[Name][]> {
  const isRow = validator(dataset);
  const rows: Rows[Name][] = [];
  for await (const lines of rowLines(published, dataset)) {
    for (const line of lines) {
      if (!isWanted(line)) continue;
      const row: unknown = parseRow(dataset, line);
      if (!isRow(row)) throw otherVersion(published, dataset);
      rows.push(row);
    }
  }
  return rows;
}

function otherVersion(published: Published, dataset: DatasetName): InputError {
  return new InputError(
    `${escapeUnprintable(published.folder)}/${dataset}.json: has columns of another version of onrecord; build it again`,
  );
}
