/** What a cluster wrote, as the answers of a build. */
import { join } from "node:path";
import type { Answer, ModelIdentity } from "../lib/answer.ts";
import { byCodeUnit } from "../lib/compare.ts";
import { InputError } from "../lib/errors.ts";
import type { Message } from "../lib/message.ts";
import { codeDigest } from "../lib/programDigest.ts";
import { helloOf, isHello } from "../workers/protocol.ts";
import { answerOfLine, type MergeLimits } from "./answerOfLine.ts";
import { listingName, readListing, readWarnings, warningsName, type ListedDocument } from "./listing.ts";
import { partFiles, partLines, type PartLine } from "./partFiles.ts";

export { writeListing } from "./writeListing.ts";

/** The answers of a cluster, one for each document of its listing, in their order. */
export interface Parts {
  /** What the workers read with. */
  readonly model: ModelIdentity;
  readonly total: number;
  readonly messages: AsyncIterable<Message>;
  /** Throws an InputError where an answer is missing, wrong or one too many. */
  readonly answers: AsyncIterable<Answer>;
}

/**
 * Opens the folder that holds a listing and the answers of a cluster to it. Nothing in it is trusted: every answer is counted, and its
 * rows are checked against its text. Throws an InputError if the parts were made by another program, or not all by the same.
 */
export async function openParts(folder: string, heapMegabytes: number): Promise<Parts> {
  const { head, documents } = await readListing(join(folder, listingName));
  if (head.code !== codeDigest())
    throw new InputError(
      `${folder}: was listed by another version of onrecord or of Node.js; run the cluster again`,
    );
  const files = await partFiles(folder);
  const model = await firstModel(files);
  const limits = { maximumBytes: head.maximum_bytes, heapMegabytes };
  return {
    model,
    total: head.total,
    messages: readWarnings(join(folder, warningsName), head.warnings),
    answers: inStep(documents, partLines(files), JSON.stringify(helloOf(model)), limits),
  };
}

/** What the workers of the first part read with; of each part the first line says who its workers are. */
async function firstModel(files: readonly string[]): Promise<ModelIdentity> {
  for await (const { place, content } of partLines(files.slice(0, 1))) {
    const hello = helloIn(parsed(place, content));
    if (hello === null) throw refused(place, "does not say which program its worker is");
    const value = parsed(place, hello);
    if (!isHello(value)) throw refused(place, "does not say which program its worker is");
    return { backend: value.backend, digest: value.model };
  }
  throw new InputError("the cluster wrote no parts; run it again");
}

/** Takes a line for each document. */
async function* inStep(
  documents: AsyncIterable<ListedDocument>,
  lines: AsyncGenerator<PartLine, void>,
  hello: string,
  limits: MergeLimits,
): AsyncGenerator<Answer, void> {
  const next = async (): Promise<{ place: string; value: unknown } | null> => {
    for await (const { place, content } of untilDone(lines)) {
      const value = parsed(place, content);
      const said = helloIn(value);
      if (said === null) return { place, value };
      if (said !== hello)
        throw refused(place, `its worker is another program: ${said.slice(0, 1000)} instead of ${hello}`);
    }
    return null;
  };
  for await (const document of documents) {
    if (document.action === "none") {
      yield document.quarantined;
      continue;
    }
    const line = await next();
    if (line === null)
      throw new InputError(`${document.path}: the parts end before its answer; run the cluster again`);
    yield answerIn(document, line.place, line.value, limits);
  }
  const rest = await next();
  if (rest !== null)
    throw refused(rest.place, `${pathIn(rest.value) ?? "a line"} is answered, but nothing more is listed`);
}

/** The same iterator, which stays open when a loop over it ends. */
function untilDone<Item>(items: AsyncGenerator<Item, void>): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => ({ next: () => items.next() }) };
}

function answerIn(document: ListedDocument, place: string, value: unknown, limits: MergeLimits): Answer {
  const [path, expected] = [pathIn(value), document.path];
  if (path === null) throw refused(place, `says nothing of ${expected}`);
  if (byCodeUnit(path, expected) < 0) throw refused(place, `${path} is answered again, or was never listed`);
  if (path !== expected) throw refused(place, `${path} is answered, and ${expected} is not`);
  try {
    return answerOfLine(document, value, limits);
  } catch (error) {
    throw refused(place, error instanceof Error ? error.message : String(error));
  }
}

function parsed(place: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw refused(place, "is not JSON");
  }
}

function helloIn(value: unknown): string | null {
  const isOne = isRecord(value) && value.status === "hello" && typeof value.hello === "string";
  return isOne && typeof value.hello === "string" ? value.hello : null;
}

function pathIn(value: unknown): string | null {
  return isRecord(value) && typeof value.path === "string" ? value.path : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function refused(place: string, problem: string): InputError {
  return new InputError(`${place}: ${problem}; run the cluster again`);
}
