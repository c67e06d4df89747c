import { basename, join } from "node:path";
import { evict } from "./cache/evict.ts";
import { openInputsDigest, type InputsDigest } from "./cache/inputs.ts";
import { readLastBuild, stateOfFiles, writeLastBuild, type LastBuild } from "./cache/lastBuild.ts";
import { defaultCacheBytes, defaultMaximumBytes } from "./defaults.ts";
import { writeNoChanges } from "./diff/writeChanges.ts";
import { answersFolder, openExtractor, type Extraction } from "./extractor.ts";
import { isQuarantined, type Answer, type Extractor } from "./lib/answer.ts";
import { baseUrl } from "./lib/baseUrl.ts";
import type { Quarantined, RawDocument } from "./lib/document.ts";
import { inOrder } from "./lib/inOrder.ts";
import { readBuildInfo } from "./lib/published.ts";
import type { PublishOptions, Source } from "./publishAnswers.ts";
import { refuseWarnings } from "./refuseWarnings.ts";
import { readCorrections, type Correction } from "./stages/correct/index.ts";
import { checkFolders, openStaging, type AfterStep, type Staging } from "./stages/publish/index.ts";
import { read, type Reading } from "./stages/read/index.ts";
import { summarize, type BuildSummary } from "./summary.ts";
import { isLoss } from "./workers/losses.ts";

export type { Reporter } from "./publishAnswers.ts";

export interface BuildOptions extends Extraction, PublishOptions {
  /** The folder of input documents. */
  readonly raw: string;
  /** Larger files are quarantined; in bytes. */
  readonly maximumBytes?: number;
  /** How much the cache may hold, in bytes. */
  readonly cacheBytes?: number;
  /** For tests that stop the program between two steps of publishing. */
  readonly afterStep?: AfterStep;
}

/** How far documents are read ahead of the one that is written: enough for all workers while one has a long text. */
const ahead = { least: 64, eachWorker: 16, heaviest: 8_000_000 };

/**
 * Builds `out` from `raw` and switches it at once; the same input gives the same bytes. With a cache, documents that have not changed are
 * not read again, and an output of which nothing has changed stays as it is.
 * Throws a UsageError for a `baseUrl` that is none, an InputError where the data or the machine forbid it, a CheckError where a row breaks the contract; `out` is then as it was.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const base = options.baseUrl === undefined ? "" : baseUrl(options.baseUrl);
  const folders = await checkFolders(options.raw, options.out);
  const staging = await openStaging(folders, options.afterStep);
  try {
    const extractor = await openExtractor(options);
    try {
      const job: Job = { ...options, ...folders, base, staging, extractor };
      return (await unchanged(job)) ?? (await built(job));
    } finally {
      await extractor.close();
    }
  } catch (error) {
    await staging.abandon();
    throw staging.explained(error);
  }
}

/** One build, with all that it needs. */
interface Job extends BuildOptions {
  /** What the links of rows begin with. */
  readonly base: string;
  readonly staging: Staging;
  readonly extractor: Extractor;
}

/** The summary of a build that has nothing to do; null if it has. */
async function unchanged(job: Job): Promise<BuildSummary | null> {
  const { out, changes, staging } = job;
  const last = job.cache === undefined ? null : await readLastBuild(lastBuildFile(job.cache, out));
  const before = await readBuildInfo(out);
  if (last === null || before === null || last.files !== (await stateOfFiles(out))) return null;
  const { reading, digest } = await openInputs(job);
  for await (const document of reading.documents) digest.add(document);
  if (digest.digest() !== last.inputs) return null;
  refuseWarnings(job, last.told);
  await staging.abandon();
  const counts = changes === undefined ? null : await writeNoChanges(changes);
  return summarize(before, before, { ...last.told, changes: counts });
}

function lastBuildFile(cache: string, out: string): string {
  return join(cache, "builds", `${basename(out)}.json`);
}

interface Inputs {
  readonly reading: Reading;
  /** By the path of their document. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** Of all but the documents, which are added as they are read. */
  readonly digest: InputsDigest;
}

async function openInputs(job: Job): Promise<Inputs> {
  const { raw, base, extractor, staging, maximumBytes = defaultMaximumBytes, generatedAt = null } = job;
  const reading = await read(raw, { maximumBytes, scratch: staging.scratch });
  const corrections = await readCorrections(raw);
  const digest = openInputsDigest(extractor.model, { corrections: [...corrections], generatedAt, base });
  for await (const message of reading.messages) digest.message(message);
  return { reading, corrections, digest };
}

/** Builds and publishes. */
async function built(job: Job): Promise<BuildSummary> {
  // Loaded only where there is something to do: it is half of the program.
  const { publishAnswers } = await import("./publishAnswers.ts");
  const inputs = await openInputs(job);
  let files = "";
  const staging = {
    ...job.staging,
    async publish() {
      // As soon as the output is switched, another build may switch it again.
      if (job.cache !== undefined) files = await stateOfFiles(job.staging.folder);
      await job.staging.publish();
    },
  };
  const summary = await publishAnswers(sourceOf(job, inputs), {
    ...job,
    staging,
    corrections: inputs.corrections,
  });
  // All is published: what cannot be kept is made again.
  await remember(job, { inputs: inputs.digest.digest(), files }, summary).catch(() => undefined);
  return summary;
}

/** Keeps what the next build has to know, within the limit. */
async function remember(
  { out, cache, cacheBytes = defaultCacheBytes }: Job,
  made: Pick<LastBuild, "inputs" | "files">,
  { quotes, warnings, quarantined }: BuildSummary,
): Promise<void> {
  if (cache === undefined) return;
  await writeLastBuild(lastBuildFile(cache, out), { ...made, told: { quotes, warnings, quarantined } });
  await evict(answersFolder(cache), cacheBytes);
}

/** Reads and extracts every document. */
function sourceOf({ extractor, jobs = 1 }: Job, { reading, digest }: Inputs): Source {
  const { total, messages, documents } = reading;
  const most = Math.max(ahead.least, ahead.eachWorker * jobs);
  return {
    model: extractor.model,
    total,
    messages,
    answers: (isWanted) => {
      const answered = async (document: RawDocument | Quarantined): Promise<Answer | null> => {
        digest.add(document);
        if (!isWanted(document.path)) return null;
        if (isQuarantined(document)) return document;
        const answer = await extractor.answer(document);
        // The next build may read what this one has lost, so that it never has the same inputs.
        if (isLoss(answer)) digest.add(answer);
        return answer;
      };
      return inOrder(documents, answered, weightOf, { most, heaviest: ahead.heaviest });
    },
  };
}

function weightOf(document: RawDocument | Quarantined): number {
  return isQuarantined(document) ? 0 : document.bytes.length;
}
