import { isQuarantined, type Answer } from "../lib/answer.ts";
import type { Quarantined, RawDocument } from "../lib/document.ts";
import { newMessage } from "../lib/newMessage.ts";
import type { Ending } from "./workerProcess.ts";

const rules = ["too-slow", "out-of-memory", "reading-died"] as const;

/** Why a document gave no answer. */
export interface Loss {
  readonly rule: (typeof rules)[number];
  readonly reason: string;
  readonly advice: string;
}

export function tooSlow(seconds: number): Loss {
  return {
    rule: "too-slow",
    reason: `reading it takes longer than ${seconds} s`,
    advice: "split it, or allow more with --seconds",
  };
}

const heapIsFull = /heap out of memory|heap limit|ENOMEM/i;

export function outOfMemory(megabytes: number): Loss {
  return {
    rule: "out-of-memory",
    reason: `reading it takes more than ${megabytes} MB of memory`,
    advice: "split it, or allow more with --heap-megabytes",
  };
}

const allocationFailed =
  /^Invalid string length|allocation failed|maximum size exceeded|Maximum memory size|bad_alloc/i;

/** What an error says of the document that it came of, if JavaScript or the runtime of the model had no room for more; null for any other. */
export function lossOfError(error: unknown): Loss | null {
  if (!(error instanceof Error) || !allocationFailed.test(error.message)) return null;
  return {
    rule: "out-of-memory",
    reason: `its rows need more memory than a program can have (${error.message})`,
    advice: "split it",
  };
}

/** What the end of a worker says of the document that it was reading. */
export function lossOf({ code, signal, said }: Ending, heapMegabytes: number): Loss {
  if (heapIsFull.test(said)) return outOfMemory(heapMegabytes);
  return {
    rule: "reading-died",
    reason: `the process that read it died (${signal ?? `status ${code ?? "unknown"}`})`,
    advice: "build again; if it happens again, please report it with the text",
  };
}

/** The document of a loss as it is published. */
export function lost(
  { documentId, path, sha256 }: Pick<RawDocument, "documentId" | "path" | "sha256">,
  loss: Loss,
): Quarantined {
  const message = newMessage({ ...loss, path, document_id: documentId, severity: "quarantined" });
  return { documentId, path, sha256, message };
}

/** True for what says more of the machine than of the document: the next build may read it. */
export function isLoss(answer: Answer): answer is Quarantined {
  return isQuarantined(answer) && rules.some((rule) => rule === answer.message.rule);
}
