import type { Message } from "../../lib/message.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import type { DocumentRow, EntityRow } from "../../lib/rows.generated.ts";
import { openSorter } from "../../lib/sorter.ts";
import { writeBuildInfo, type BuildOrigin } from "./buildInfo.ts";
import { writeCodebook } from "./codebook.ts";
import { writeDataPackage } from "./dataPackage.ts";
import { openDatasetWriter } from "./datasetWriter.ts";
import { openEntityJoin } from "./entities.ts";
import { openExplorer } from "./explorer/index.ts";
import { openMessages } from "./messages.ts";
import { closeFiles } from "./openFiles.ts";
import { writeReadme } from "./readme.ts";
import { writeTextFile } from "./textFile.ts";
import { withWebLinks } from "./webLinks.ts";
import { openWhoSaidWhatWriter } from "./whoSaidWhat.ts";

/** Writes the files of one build into a folder, document after document in their final order. */
export interface Emission {
  /** The rows of a document that was read, and its text. */
  document(text: string, rows: ExtractedRows): Promise<void>;
  /** The row of a document that was not. */
  quarantined(row: DocumentRow): Promise<void>;
  /** A problem with an input, in any order. */
  message(message: Message): Promise<void>;
  /** All entities of the documents so far in their order, in batches: to be checked, and given back to `finish`. */
  entities(): AsyncIterable<readonly EntityRow[]>;
  /** Closes the files of a build that failed; what they hold is of no use. */
  abandon(): Promise<void>;
  /** Ends all files and writes those that describe them; `build.json` comes last. */
  finish(told: BuildFacts): Promise<void>;
}

/** What is known of a build at its end, besides its rows. */
export interface BuildFacts extends BuildOrigin {
  readonly entities: AsyncIterable<readonly EntityRow[]>;
}

/**
 * Starts the files of a build in an empty folder. `scratch`: a folder for what does not fit in memory; it need not be there yet. `base`: the
 * address that the files will have on the web, as `baseUrl` gives it; empty if none is known.
 */
export async function emit(folder: string, scratch: string, base = ""): Promise<Emission> {
  try {
    return await openEmission(folder, scratch, base);
  } catch (error) {
    await closeFiles(folder);
    throw error;
  }
}

async function openEmission(folder: string, scratch: string, base: string): Promise<Emission> {
  const documents = await openDatasetWriter(folder, "documents");
  const quotes = await openDatasetWriter(folder, "quotes");
  const claims = await openDatasetWriter(folder, "claims");
  const figures = await openDatasetWriter(folder, "figures");
  const sentences = await openDatasetWriter(folder, "sentences");
  const claimLinks = await openDatasetWriter(folder, "claim_links");
  const nonFigures = await openDatasetWriter(folder, "non_figures");
  const whoSaidWhat = await openWhoSaidWhatWriter(folder);
  const explorer = openExplorer(folder, scratch, { base });
  const messages = openMessages(folder, scratch);
  const texts = openSorter(scratch);
  const entities = openEntityJoin(scratch);

  async function document(text: string, unplaced: ExtractedRows): Promise<void> {
    const rows = withWebLinks(unplaced, base);
    await documents.write([rows.document]);
    await quotes.write(rows.quotes);
    await claims.write(rows.claims);
    await figures.write(rows.figures);
    await sentences.write(rows.sentences);
    await claimLinks.write(rows.claim_links);
    await nonFigures.write(rows.non_figures);
    await whoSaidWhat.write(rows.claims, rows.quotes);
    await explorer.write(text, rows);
    const { path, sha256 } = await writeTextFile(folder, `text/${rows.document.document_id}.txt`, text);
    await texts.add(path, sha256);
    for (const entity of rows.entities) await entities.add(entity);
  }

  async function finish({ entities: checked, ...origin }: BuildFacts): Promise<void> {
    const entityWriter = await openDatasetWriter(folder, "entities");
    for await (const batch of checked) await entityWriter.write(batch);
    await entities.close();
    const writers = [documents, quotes, claims, figures, entityWriter, sentences, claimLinks, nonFigures];
    const files: WrittenFile[] = [];
    for (const writer of writers) files.push(...(await writer.close()));
    files.push(await whoSaidWhat.close(), await writeCodebook(folder), await writeReadme(folder));
    files.push(await messages.close(), ...(await explorer.close()));
    files.push(await writeDataPackage(folder, files));
    await writeBuildInfo(folder, files, texts, origin);
    await texts.close();
  }

  async function abandon(): Promise<void> {
    await closeFiles(folder);
    await Promise.allSettled([messages.abandon(), texts.close(), entities.close()]);
  }

  async function quarantined(row: DocumentRow): Promise<void> {
    await documents.write([row]);
    await explorer.quarantined(row);
  }

  return {
    document,
    abandon,
    quarantined,
    finish,
    message: (message) => messages.add(message),
    entities: () => entities.entities(),
  };
}
