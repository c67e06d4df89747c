import type { Quarantined, RawDocument } from "./document.ts";
import type { Message } from "./message.ts";
import type { Reader } from "./reading.ts";
import type { ExtractedRows } from "./relate.ts";

/** What the pipeline makes of a document that can be read: its text and its rows, checked against the contract and not yet corrected. */
export interface ReadDocument {
  readonly path: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly text: string;
  readonly messages: readonly Message[];
  readonly rows: ExtractedRows;
}

export type Answer = ReadDocument | Quarantined;

/** What the rows depend on besides the documents, as `build.json` names it. */
export type ModelIdentity = Pick<Reader, "backend" | "digest">;

/** Gives the rows of documents: in this process, in others, out of a store. */
export interface Extractor {
  readonly model: ModelIdentity;
  /** Any number may be asked for at a time. Rejects where the program itself is at fault. */
  answer(document: RawDocument): Promise<Answer>;
  /** Ends what runs; nothing may be asked for any more. */
  close(): Promise<void>;
}

export function isQuarantined(answer: object): answer is Quarantined {
  return "message" in answer;
}
