import { correctedRows } from "./correctedRows.ts";
import { extract } from "./extract.ts";
import type { Quarantined, RawDocument } from "./lib/document.ts";
import { InputError } from "./lib/errors.ts";
import type { Message } from "./lib/message.ts";
import { readBuildInfo } from "./lib/published.ts";
import type { Reader } from "./lib/reading.ts";
import type { DocumentRow } from "./lib/rows.generated.ts";
import { quarantinedRow } from "./lib/quarantinedRow.ts";
import { sharedReader } from "./stages/annotate/reading/index.ts";
import { checkEntities, checkRows } from "./stages/check/index.ts";
import { CorrectionError, joined, readCorrections, refuse, type Correction } from "./stages/correct/index.ts";
import { decode } from "./stages/decode/index.ts";
import { emit, type Emission } from "./stages/emit/index.ts";
import { checkFolders, openStaging, type AfterStep, type Staging } from "./stages/publish/index.ts";
import { read } from "./stages/read/index.ts";
import { writeChanges } from "./diff/writeChanges.ts";
import { summarize, type BuildSummary } from "./summary.ts";

/** What a build tells while it runs. */
export interface Reporter {
  start(documents: number): void;
  document(path: string): void;
  message(message: Message): void;
  end(): void;
}

export interface BuildOptions {
  /** The folder of input documents. */
  readonly raw: string;
  /** The folder that is replaced by the datasets. */
  readonly out: string;
  /** Publish nothing if there is any warning or quarantined document. */
  readonly strict?: boolean;
  /** When the data were made, RFC 3339; null, the default, leaves the time out. */
  readonly generatedAt?: string | null;
  /** Larger files are quarantined; in bytes. */
  readonly maximumBytes?: number;
  /** The file that says which rows differ from those of the build before, a JSON line each; it must not lie in `out`. None if left out. */
  readonly changes?: string;
  readonly reporter?: Reporter;
  /** Reads the texts; the model that comes with the program if it is left out. */
  readonly reader?: Reader;
  /** For tests that stop the program between two steps of publishing. */
  readonly afterStep?: AfterStep;
}

export const defaultMaximumBytes = 5_000_000;

const silent: Reporter = { start: nothing, document: nothing, message: nothing, end: nothing };

function nothing(): void {
  // Says nothing.
}

/**
 * Builds `out` from `raw` and switches it at once; the same input gives the same bytes.
 * Throws an InputError where the data or the machine forbid it, a CheckError where a row breaks the contract; `out` is then as it was.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const folders = await checkFolders(options.raw, options.out);
  const reader = options.reader ?? (await sharedReader());
  const staging = await openStaging(folders, options.afterStep);
  try {
    const before = await readBuildInfo(folders.out);
    const told = await buildInto(staging, folders.raw, { ...options, reader });
    if (options.strict === true && told.messages.length > 0) throw notStrict(told.messages.length);
    const after = await readBuildInfo(staging.folder);
    const changes =
      options.changes === undefined ? null : await writeChanges(folders.out, staging.folder, options.changes);
    await staging.publish();
    return summarize(before, after, { ...told, changes });
  } catch (error) {
    await staging.abandon();
    throw error;
  }
}

function notStrict(count: number): InputError {
  return new InputError(
    `nothing was published: ${count} warnings under --strict; mend them or build without --strict`,
  );
}

/** What the summary needs to know of a build. */
interface Told {
  readonly messages: readonly Message[];
  readonly quotes: BuildSummary["quotes"];
}

/** Reads, extracts, checks and writes every document. */
async function buildInto(
  staging: Staging,
  raw: string,
  options: BuildOptions & { readonly reader: Reader },
): Promise<Told> {
  const { reader, reporter = silent, maximumBytes = defaultMaximumBytes, generatedAt = null } = options;
  const reading = await read(raw, { maximumBytes });
  const corrections = await readCorrections(raw);
  const emission = await emit(staging.folder);
  const messages: Message[] = [];
  const quotes = { direct: 0, mixed: 0, indirect: 0 };
  const report = (message: Message): void => {
    messages.push(message);
    reporter.message(message);
  };
  reading.messages.forEach(report);
  reporter.start(reading.total);
  const pending = new Map(corrections);
  const refused: CorrectionError[] = [];
  try {
    for await (const document of reading.documents) {
      const own = corrections.get(document.path) ?? [];
      pending.delete(document.path);
      if (refused.length > 0 && own.length === 0) continue;
      const row = await buildDocument(document, { reader, corrections: own, emission, report }).catch(
        (error: unknown) => noted(refused, error),
      );
      if (row === null) continue;
      quotes.direct += row.quotes_direct;
      quotes.mixed += row.quotes_mixed;
      quotes.indirect += row.quotes_indirect;
      reporter.document(document.path);
    }
    refused.push(...unused(pending));
    if (refused.length > 0) throw joined(refused);
    checkEntities(emission.entities());
    await emission.finish({ messages, generatedAt, model: reader });
  } catch (error) {
    await emission.abandon();
    throw error;
  } finally {
    reporter.end();
  }
  return { messages, quotes };
}

/** Keeps a refused correction, so that the others that do not fit are told with it. Throws any other error. */
function noted(refused: CorrectionError[], error: unknown): null {
  if (!(error instanceof CorrectionError)) throw error;
  refused.push(error);
  return null;
}

function unused(pending: ReadonlyMap<string, readonly Correction[]>): readonly CorrectionError[] {
  return [...pending].flatMap(([path, corrections]) =>
    corrections.map(({ line }) => refuse(line, `there is no document ${path}`)),
  );
}

/** What the build of one document needs besides it. */
interface Surroundings {
  readonly reader: Reader;
  readonly corrections: readonly Correction[];
  readonly emission: Emission;
  readonly report: (message: Message) => void;
}

async function buildDocument(
  raw: RawDocument | Quarantined,
  { reader, corrections, emission, report }: Surroundings,
): Promise<DocumentRow> {
  const document = "message" in raw ? raw : decode(raw);
  if ("message" in document) {
    report(document.message);
    const [first] = corrections;
    if (first) throw refuse(first.line, `${document.path} is quarantined, so there is nothing to correct`);
    const row = quarantinedRow(document);
    checkRows("documents", [row]);
    await emission.quarantined(row);
    return row;
  }
  document.messages.forEach(report);
  const rows = correctedRows(document.text, await extract(document, reader), corrections);
  await emission.document(document.text, rows);
  return rows.document;
}
