/**
 * What a cluster has to read: a file of JSON lines, first a head, then one line for each document in the order of their paths. A listing
 * is made once, before the cluster begins; what is merged in the end is what it names.
 */
import { createReadStream } from "node:fs";
import type { Metadata, Quarantined } from "../lib/document.ts";
import { InputError } from "../lib/errors.ts";
import { formValidator } from "../lib/form.ts";
import { linesOf } from "../lib/lines.ts";
import type { Message } from "../lib/message.ts";
import { schemaValidator } from "../lib/schemas.ts";

/** The name of a listing in the folder of the parts. */
export const listingName = "listing.jsonl";
/** Beside it: what there is to say of the folder and of its metadata, a message a line. */
export const warningsName = "warnings.jsonl";

/** What stands first in a listing. */
export interface ListingHead {
  readonly onrecord: "listing";
  readonly protocol: 1;
  /** The digest of the program that made it, in hex. */
  readonly code: string;
  /** Documents to come, quarantined ones included. */
  readonly total: number;
  /** Larger files are not read. */
  readonly maximum_bytes: number;
  /** How many messages stand in the file beside it. */
  readonly warnings: number;
}

interface ListedFile {
  readonly path: string;
  /** The path or address where it lies, in base64: names of files need not be text. */
  readonly location: string;
  readonly bytes: number;
}

/** A document of the listing: one to be read, one of which only the hash is wanted, or one that is settled. */
export type ListedDocument =
  | (ListedFile & {
      readonly action: "read";
      /** How long its rows may take. */
      readonly milliseconds: number;
      readonly metadata: Metadata;
    })
  | (ListedFile & { readonly action: "hash" })
  | { readonly action: "none"; readonly path: string; readonly quarantined: Quarantined };

const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const object = { type: "object" };
const isMessage = schemaValidator<Message>("message");

const isHead = formValidator<ListingHead>({
  type: "object",
  required: ["onrecord", "protocol", "code", "total", "maximum_bytes", "warnings"],
  properties: {
    onrecord: { const: "listing" },
    protocol: { const: 1 },
    code: text,
    total: count,
    maximum_bytes: count,
    warnings: count,
  },
});

const isDocument = formValidator<ListedDocument>({
  oneOf: [
    form("read", { location: text, bytes: count, milliseconds: count, metadata: object }),
    form("hash", { location: text, bytes: count }),
    form("none", {
      quarantined: {
        type: "object",
        required: ["documentId", "path", "sha256", "message"],
        properties: { documentId: text, path: text, sha256: { const: null }, message: object },
      },
    }),
  ],
});

function form(action: ListedDocument["action"], others: Readonly<Record<string, object>>): object {
  const properties = { action: { const: action }, path: text, ...others };
  return { type: "object", properties, required: Object.keys(properties) };
}

/** A listing as it is read again. */
export interface Listed {
  readonly head: ListingHead;
  readonly documents: AsyncIterable<ListedDocument>;
}

/** Reads a listing line by line. Throws an InputError if it is none. */
export async function readListing(file: string): Promise<Listed> {
  const lines = linesOf(createReadStream(file))[Symbol.asyncIterator]();
  const first = await lines.next().catch((error: unknown) => {
    throw broken(file, 1, error instanceof Error ? error.message : String(error));
  });
  const head = parse(file, 1, first.done === true ? "" : first.value);
  if (!isHead(head)) throw broken(file, 1, "is no head of a listing");
  return { head, documents: documentsOf(file, lines, head.total) };
}

/** The messages beside a listing. Throws an InputError if they are not all there. */
export async function* readWarnings(file: string, total: number): AsyncGenerator<Message, void> {
  let line = 0;
  for await (const content of linesOf(createReadStream(file))) {
    line += 1;
    const message = parse(file, line, content);
    if (!isMessage(message)) throw broken(file, line, "is no message");
    yield message;
  }
  if (line !== total) throw broken(file, line, `holds ${line} of ${total} messages`);
}

async function* documentsOf(
  file: string,
  lines: AsyncIterator<string, void>,
  total: number,
): AsyncGenerator<ListedDocument, void> {
  let line = 1;
  for (;;) {
    const next = await lines.next();
    if (next.done === true) break;
    line += 1;
    const document = parse(file, line, next.value);
    if (!isDocument(document) || (document.action === "none" && !isMessage(document.quarantined.message)))
      throw broken(file, line, "names no document");
    yield document;
  }
  if (line - 1 !== total) throw broken(file, line, `names ${line - 1} of ${total} documents`);
}

function parse(file: string, line: number, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw broken(file, line, "is not JSON");
  }
}

function broken(file: string, line: number, problem: string): InputError {
  return new InputError(`${file}:${line}: ${problem}; run the cluster again`);
}
