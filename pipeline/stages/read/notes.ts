import type { Message } from "../../lib/message.ts";
import { schemaValidator } from "../../lib/schemas.ts";
import { openSorter, sortKey } from "../../lib/sorter.ts";

/** What is found out about a folder before its documents are read, however much it is. */
export interface Notes {
  add(subject: Subject, messages: readonly Message[]): Promise<void>;
  /** All messages: those of a subject after those of the one before. */
  all(): AsyncGenerator<Message, void>;
  close(): Promise<void>;
}

/** What messages are about, in the order in which they are told; of rows and their values, those of earlier lines come first. */
const subjects = ["folders", "table", "rows", "values"] as const;
export type Subject = (typeof subjects)[number];

const isMessage = schemaValidator<Message>("message");

/** `scratch`: a folder for what does not fit in memory. */
export function openNotes(scratch: string): Notes {
  const sorter = openSorter(scratch);
  return {
    async add(subject, messages) {
      for (const message of messages) await sorter.add(keyOf(subject, message), JSON.stringify(message));
    },
    async *all() {
      for await (const batch of sorter.sorted()) for (const { value } of batch) yield read(value);
    },
    close: () => sorter.close(),
  };
}

function keyOf(subject: Subject, { line }: Message): string {
  const isByLine = subject === "rows" || subject === "values";
  return sortKey(String(subjects.indexOf(subject)), isByLine ? lineKey(line ?? 0) : "");
}

/** Orders as the numbers of lines do. */
export function lineKey(line: number): string {
  return String(line).padStart(16, "0");
}

function read(text: string): Message {
  const value: unknown = JSON.parse(text);
  if (isMessage(value)) return value;
  throw new TypeError(`“${text.slice(0, 60)}…” is no message`);
}
