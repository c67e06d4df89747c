import { mergeEntities } from "../../lib/entities.ts";
import { byCodeUnit } from "../../lib/compare.ts";
import type { Message } from "../../lib/message.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import type { DocumentRow, EntityRow } from "../../lib/rows.generated.ts";
import { writeBuildInfo, type BuildOrigin } from "./buildInfo.ts";
import { writeCodebook } from "./codebook.ts";
import { writeDataPackage } from "./dataPackage.ts";
import { openDatasetWriter } from "./datasetWriter.ts";
import { openExplorer } from "./explorer/index.ts";
import { writeMessages } from "./messages.ts";
import { writeReadme } from "./readme.ts";
import { writeTextFile } from "./textFile.ts";
import { openWhoSaidWhatWriter } from "./whoSaidWhat.ts";

/** Writes the files of one build into a folder, document after document in their final order. */
export interface Emission {
  /** The rows of a document that was read, and its text. */
  document(text: string, rows: ExtractedRows): Promise<void>;
  /** The row of a document that was not. */
  quarantined(row: DocumentRow): Promise<void>;
  /** All entities of the documents so far, as they will be written. */
  entities(): readonly EntityRow[];
  /** Closes the files of a build that failed; what they hold is of no use. */
  abandon(): Promise<void>;
  /** Ends all files and writes those that describe them; `build.json` comes last. */
  finish(told: BuildFacts): Promise<readonly WrittenFile[]>;
}

/** What is known of a build at its end, besides its rows. */
export interface BuildFacts extends BuildOrigin {
  readonly messages: readonly Message[];
}

/** Starts the files of a build in an empty folder. */
export async function emit(folder: string): Promise<Emission> {
  const documents = await openDatasetWriter(folder, "documents");
  const quotes = await openDatasetWriter(folder, "quotes");
  const claims = await openDatasetWriter(folder, "claims");
  const figures = await openDatasetWriter(folder, "figures");
  const sentences = await openDatasetWriter(folder, "sentences");
  const claimLinks = await openDatasetWriter(folder, "claim_links");
  const nonFigures = await openDatasetWriter(folder, "non_figures");
  const whoSaidWhat = await openWhoSaidWhatWriter(folder);
  const explorer = openExplorer(folder);
  const texts: WrittenFile[] = [];
  const entitiesById = new Map<string, EntityRow>();

  async function document(text: string, rows: ExtractedRows): Promise<void> {
    await documents.write([rows.document]);
    await quotes.write(rows.quotes);
    await claims.write(rows.claims);
    await figures.write(rows.figures);
    await sentences.write(rows.sentences);
    await claimLinks.write(rows.claim_links);
    await nonFigures.write(rows.non_figures);
    await whoSaidWhat.write(rows.claims, rows.quotes);
    await explorer.write(text, rows);
    texts.push(await writeTextFile(folder, `text/${rows.document.document_id}.txt`, text));
    for (const entity of rows.entities) {
      const known = entitiesById.get(entity.entity_id);
      entitiesById.set(entity.entity_id, known ? mergeEntities(known, entity) : entity);
    }
  }

  function entities(): readonly EntityRow[] {
    return [...entitiesById.values()].sort(
      (a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.entity_id, b.entity_id),
    );
  }

  async function finish({ messages, ...origin }: BuildFacts): Promise<readonly WrittenFile[]> {
    const entityWriter = await openDatasetWriter(folder, "entities");
    await entityWriter.write(entities());
    const writers = [documents, quotes, claims, figures, entityWriter, sentences, claimLinks, nonFigures];
    const files: WrittenFile[] = [];
    for (const writer of writers) files.push(...(await writer.close()));
    files.push(await whoSaidWhat.close(), await writeCodebook(folder), await writeReadme(folder));
    files.push(await writeMessages(folder, messages), ...(await explorer.close()));
    files.push(await writeDataPackage(folder, files), ...texts);
    return [...files, await writeBuildInfo(folder, files, origin)];
  }

  async function abandon(): Promise<void> {
    const open = [documents, quotes, claims, figures, sentences, claimLinks, nonFigures, whoSaidWhat];
    // Those that are closed already, or cannot be written to any more, refuse: the build has failed anyway.
    await Promise.allSettled([...open.map((writer) => writer.close()), explorer.abandon()]);
  }

  async function quarantined(row: DocumentRow): Promise<void> {
    await documents.write([row]);
    await explorer.quarantined(row);
  }

  return { document, abandon, quarantined, entities, finish };
}
