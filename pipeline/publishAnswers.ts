import { correctedRows } from "./correctedRows.ts";
import { writeChanges } from "./diff/writeChanges.ts";
import { isQuarantined, type Answer, type ModelIdentity } from "./lib/answer.ts";
import type { Message } from "./lib/message.ts";
import { readBuildInfo } from "./lib/published.ts";
import { quarantinedRow } from "./lib/quarantinedRow.ts";
import type { DocumentRow } from "./lib/rows.generated.ts";
import { refuseWarnings } from "./refuseWarnings.ts";
import { checkedEntities, checkRows } from "./stages/check/index.ts";
import { CorrectionError, joined, refuse, type Correction } from "./stages/correct/index.ts";
import { emit, type Emission } from "./stages/emit/index.ts";
import type { Staging } from "./stages/publish/index.ts";
import { summarize, type BuildSummary, type Told } from "./summary.ts";

/** What a build tells while it runs. */
export interface Reporter {
  start(documents: number): void;
  document(path: string): void;
  message(message: Message): void;
  end(): void;
}

/** Where the answers of a build come from: a folder of texts, or the parts of a cluster. */
export interface Source {
  /** What the texts are read with. */
  readonly model: ModelIdentity;
  /** The number of documents to come, quarantined ones included. */
  readonly total: number;
  /** Of no document, or of what is known of them. */
  readonly messages: AsyncIterable<Message>;
  /** In the order of their paths; null for a document that is not wanted any more when its turn comes. */
  answers(isWanted: (path: string) => boolean): AsyncIterable<Answer | null>;
}

/** How answers are published. */
export interface PublishOptions {
  /** The folder that is replaced by the datasets. */
  readonly out: string;
  /** Publish nothing if there is any warning or quarantined document. */
  readonly strict?: boolean;
  /** When the data were made, RFC 3339; null, the default, leaves the time out. */
  readonly generatedAt?: string | null;
  /** The http or https address of the folder that `out` will be published at: the links of rows begin with it. */
  readonly baseUrl?: string;
  /** The file that says which rows differ from those of the build before, a JSON line each; it must not lie in `out`. None if left out. */
  readonly changes?: string;
  readonly reporter?: Reporter;
}

interface Publication extends PublishOptions {
  /** What the links of rows begin with. */
  readonly base: string;
  readonly staging: Staging;
  /** By the path of their document. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

const silent: Reporter = { start: nothing, document: nothing, message: nothing, end: nothing };

function nothing(): void {
  // Says nothing.
}

/**
 * Lays the corrections over the answers, writes and checks the datasets, and switches the output at once. Throws an InputError or a
 * CheckError if it may not; the output is then as it was.
 */
export async function publishAnswers(source: Source, publication: Publication): Promise<BuildSummary> {
  const { out, staging } = publication;
  const before = await readBuildInfo(out);
  const told = await writeAnswers(source, publication);
  refuseWarnings(publication, told);
  const after = await readBuildInfo(staging.folder);
  const changes =
    publication.changes === undefined ? null : await writeChanges(out, staging.folder, publication.changes);
  await staging.publish();
  return summarize(before, after, { ...told, changes });
}

/** Writes every document into the staging folder, and what describes them. */
async function writeAnswers(
  source: Source,
  { staging, base, corrections, reporter = silent, generatedAt = null }: Publication,
): Promise<Omit<Told, "changes">> {
  const emission = await emit(staging.folder, staging.scratch, base);
  const count = { warning: 0, quarantined: 0 };
  const quotes = { direct: 0, mixed: 0, indirect: 0 };
  const report = async (message: Message): Promise<void> => {
    count[message.severity]++;
    reporter.message(message);
    await emission.message(message);
  };
  const pending = new Map(corrections);
  const refused: CorrectionError[] = [];
  try {
    for await (const message of source.messages) await report(message);
    reporter.start(source.total);
    for await (const answer of source.answers((path) => refused.length === 0 || corrections.has(path))) {
      if (answer === null) continue;
      const own = corrections.get(answer.path) ?? [];
      pending.delete(answer.path);
      const row = await written(answer, own, emission, report).catch((error: unknown) =>
        noted(refused, error),
      );
      if (row === null) continue;
      quotes.direct += row.quotes_direct;
      quotes.mixed += row.quotes_mixed;
      quotes.indirect += row.quotes_indirect;
      reporter.document(answer.path);
    }
    refused.push(...unused(pending));
    if (refused.length > 0) throw joined(refused);
    const entities = checkedEntities(emission.entities(), staging.scratch);
    await emission.finish({ entities, generatedAt, model: source.model });
  } catch (error) {
    await emission.abandon();
    throw error;
  } finally {
    reporter.end();
  }
  return { quotes, warnings: count.warning, quarantined: count.quarantined };
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

/** Lays the corrections over an answer and writes it; gives the row of the document. */
async function written(
  answer: Answer,
  corrections: readonly Correction[],
  emission: Emission,
  report: (message: Message) => Promise<void>,
): Promise<DocumentRow> {
  if (isQuarantined(answer)) {
    await report(answer.message);
    const [first] = corrections;
    if (first) throw refuse(first.line, `${answer.path} is quarantined, so there is nothing to correct`);
    const row = quarantinedRow(answer);
    checkRows("documents", [row]);
    await emission.quarantined(row);
    return row;
  }
  for (const message of answer.messages) await report(message);
  const rows = corrections.length === 0 ? answer.rows : correctedRows(answer.text, answer.rows, corrections);
  await emission.document(answer.text, rows);
  return rows.document;
}
