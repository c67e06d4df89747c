import { isQuarantined, type Answer } from "../lib/answer.ts";
import { codePoints } from "../lib/codePoints.ts";
import { documentId } from "../lib/documentId.ts";
import { formValidator } from "../lib/form.ts";
import type { Message } from "../lib/message.ts";
import { schemaValidator } from "../lib/schemas.ts";
import { check } from "../stages/check/index.ts";
import { refuseFormat, refuseLater, type Unread } from "../stages/read/index.ts";
import { lossOf, lost, tooSlow } from "../workers/losses.ts";
import { answerOf } from "../workers/protocol.ts";
import type { Ending } from "../workers/workerProcess.ts";
import type { ListedDocument } from "./listing.ts";

/** What a task says of a document besides the answers of its worker. */
type TaskLine =
  | ({ readonly status: "unread"; readonly path: string } & Unread)
  | { readonly status: "hashed"; readonly path: string; readonly sha256: string }
  | {
      readonly status: "lost";
      readonly path: string;
      readonly sha256: string;
      /** After which it was given up; null if its worker ended by itself. */
      readonly seconds: number | null;
      readonly ending: Ending | null;
    };

const text = { type: "string" };
const textOrNull = { type: ["string", "null"] };
const digest = { type: "string", pattern: "^[0-9a-f]{64}$" };

const isTaskLine = formValidator<TaskLine>({
  oneOf: [
    form("unread", {
      cause: { type: "string", pattern: "^(?:E[A-Z0-9]+|large|folder|special|outside|changing)$" },
      bytes: { type: ["integer", "null"], minimum: 0 },
    }),
    form("hashed", { sha256: digest }),
    form("lost", {
      sha256: digest,
      seconds: { type: ["number", "null"], minimum: 0 },
      ending: {
        type: ["object", "null"],
        properties: { code: { type: ["integer", "null"] }, signal: textOrNull, said: text },
        required: ["code", "signal", "said"],
      },
    }),
  ],
});

const isDigested = formValidator<{ readonly sha256: string }>({
  type: "object",
  required: ["sha256"],
  properties: { sha256: digest },
});

const isMessage = schemaValidator<Message>("message");

function form(status: TaskLine["status"], others: Readonly<Record<string, object>>): object {
  const properties = { status: { const: status }, path: text, ...others };
  return { type: "object", properties, required: Object.keys(properties) };
}

/** What the merge is told once. */
export interface MergeLimits {
  readonly maximumBytes: number;
  readonly heapMegabytes: number;
}

/**
 * The answer that a line of a part gives to a document of the listing, checked as far as it can be without the bytes: its form, its
 * messages, its rows against the text and the contract. Throws an Error or a CheckError if it is none.
 */
export function answerOfLine(document: ListedDocument, value: unknown, limits: MergeLimits): Answer {
  const { path } = document;
  if (isTaskLine(value)) return taskAnswer(document, value, limits);
  if (document.action !== "read") throw new Error(`${path}: was not to be read`);
  if (!isDigested(value)) throw new Error(`${path}: has an answer without the sha256 of its bytes`);
  const answer = answerOf({ path, sha256: value.sha256 }, value);
  checkAnswer(path, answer);
  return answer;
}

function taskAnswer(document: ListedDocument, line: TaskLine, limits: MergeLimits): Answer {
  const { path } = document;
  if (line.status === "unread") return refuseLater(path, line, limits.maximumBytes);
  if (line.status === "hashed") {
    if (document.action === "hash") return refuseFormat(path, line.sha256);
    throw new Error(`${path}: was to be read, not only hashed`);
  }
  const { sha256, seconds, ending } = line;
  const loss = seconds !== null ? tooSlow(seconds) : ending && lossOf(ending, limits.heapMegabytes);
  if (loss === null) throw new Error(`${path}: is lost without a reason`);
  return lost({ documentId: documentId(path), path, sha256 }, loss);
}

function checkAnswer(path: string, answer: Answer): void {
  const messages = isQuarantined(answer) ? [answer.message] : answer.messages;
  const severity = isQuarantined(answer) ? "quarantined" : "warning";
  const own = documentId(path);
  for (const message of messages) {
    const isOwn = isMessage(message) && message.path === path && message.document_id === own;
    if (!isOwn || message.severity !== severity)
      throw new Error(`${path}: has a message that is not its own`);
  }
  if (isQuarantined(answer)) {
    if (answer.documentId !== own) throw new Error(`${path}: has the document_id of another`);
    return;
  }
  const { text: read, sha256, rows } = answer;
  check(codePoints(read), rows);
  const { document_id, path: rowPath, sha256: rowDigest } = rows.document;
  if (document_id !== own || rowPath !== path || rowDigest !== sha256) {
    throw new Error(`${path}: has the row of another document`);
  }
}
