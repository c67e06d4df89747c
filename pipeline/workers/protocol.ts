/**
 * What a worker and the one who runs it say to each other: JSON, an object a line. A worker says first who it is; then it gives exactly
 * one answer to each request, in their order, until its input ends.
 */
import { createHash } from "node:crypto";
import { isQuarantined, type Answer, type ModelIdentity, type ReadDocument } from "../lib/answer.ts";
import type { Metadata, Quarantined, RawDocument } from "../lib/document.ts";
import { documentId } from "../lib/documentId.ts";
import { formErrors, formValidator } from "../lib/form.ts";
import { codeDigest, schemaDigest } from "../lib/programDigest.ts";
import { programVersion } from "../lib/programVersion.ts";

/** Who a worker is: workers whose lines are equal give equal answers. */
export interface Hello {
  readonly onrecord: "worker";
  readonly protocol: 1;
  readonly program_version: string;
  /** Digests, in hex. */
  readonly code: string;
  readonly schema: string;
  readonly model: string;
  readonly backend: string;
}

/** A document, its bytes in base64. */
interface Request {
  readonly path: string;
  readonly bytes: string;
  readonly metadata: Metadata;
}

/** The answer to a request; “failed” where the program itself is at fault, with a null path where the request could not be read. */
export type AnswerLine =
  | ({ readonly status: "ok" } & ReadDocument)
  | ({ readonly status: "quarantined" } & Quarantined)
  | { readonly status: "failed"; readonly path: string | null; readonly error: string };

const text = { type: "string" };
const textOrNull = { type: ["string", "null"] };
const list = { type: "array" };
const object = { type: "object" };

const isRequest = formValidator<Request>(
  form({
    path: { type: "string", minLength: 1 },
    bytes: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" },
    metadata: form({
      title: textOrNull,
      published: textOrNull,
      publisher: textOrNull,
      authors: { type: "array", items: text },
      section: textOrNull,
      url: textOrNull,
      language: textOrNull,
      extra: { type: ["object", "null"], additionalProperties: text },
    }),
  }),
);

/** Tells whether a worker of this protocol says who it is. */
export const isHello = formValidator<Hello>({
  type: "object",
  properties: {
    onrecord: { const: "worker" },
    protocol: { const: 1 },
    program_version: text,
    code: text,
    schema: text,
    model: text,
    backend: text,
  },
  required: ["onrecord", "protocol", "program_version", "code", "schema", "model", "backend"],
});

const isAnswerLine = formValidator<AnswerLine>({
  oneOf: [
    form({
      status: { const: "ok" },
      path: text,
      sha256: text,
      text,
      messages: list,
      rows: form({
        document: object,
        quotes: list,
        claims: list,
        figures: list,
        entities: list,
        sentences: list,
        claim_links: list,
        non_figures: list,
      }),
    }),
    form({
      status: { const: "quarantined" },
      documentId: text,
      path: text,
      sha256: textOrNull,
      message: object,
    }),
    form({ status: { const: "failed" }, path: textOrNull, error: text }),
  ],
});

/** Exactly these keys. */
function form(properties: Readonly<Record<string, object>>): object {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

/** What a worker of this program says first. */
export function helloOf({ backend, digest }: ModelIdentity): Hello {
  return {
    onrecord: "worker",
    protocol: 1,
    program_version: programVersion,
    code: codeDigest(),
    schema: schemaDigest(),
    model: digest,
    backend,
  };
}

export function requestLine({ path, bytes, metadata }: RawDocument): string {
  const request: Request = { path, bytes: Buffer.from(bytes).toString("base64"), metadata };
  return `${JSON.stringify(request)}\n`;
}

/** The document that a line asks for. Throws an Error if it is no request. */
export function parseRequest(line: string): RawDocument {
  const value: unknown = JSON.parse(line);
  if (!isRequest(value)) throw new TypeError(`not a request: ${formErrors(isRequest)}`);
  const { path, metadata } = value;
  const bytes = Buffer.from(value.bytes, "base64");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { documentId: documentId(path), path, bytes, sha256, metadata };
}

export function answerLine(answer: Answer): string {
  const status = isQuarantined(answer) ? "quarantined" : "ok";
  return `${JSON.stringify({ status, ...answer })}\n`;
}

export function failureLine(path: string | null, error: unknown): string {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${JSON.stringify({ status: "failed", path, error: said } satisfies AnswerLine)}\n`;
}

/** The answer to a document; the form of its rows is looked at, not what they say. Throws an Error if the line is none, or says that the program failed. */
export function answerTo(document: Pick<RawDocument, "path" | "sha256">, line: string): Answer {
  return answerOf(document, JSON.parse(line));
}

/** The same of a line that has been parsed. */
export function answerOf({ path, sha256 }: Pick<RawDocument, "path" | "sha256">, answer: unknown): Answer {
  if (!isAnswerLine(answer)) throw new TypeError(`${path}: not an answer: ${formErrors(isAnswerLine)}`);
  if (answer.status === "failed") throw new Error(answer.error);
  if (answer.path !== path || answer.sha256 !== sha256)
    throw new Error(`${path}: is answered by what belongs to ${answer.path}`);
  return answer;
}
