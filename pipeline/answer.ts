import { extract } from "./extract.ts";
import { isQuarantined, type Answer, type Extractor } from "./lib/answer.ts";
import { codePoints } from "./lib/codePoints.ts";
import type { RawDocument } from "./lib/document.ts";
import type { Reader } from "./lib/reading.ts";
import { check } from "./stages/check/index.ts";
import { decode } from "./stages/decode/index.ts";

/** From the bytes of one document to its rows. Throws a CheckError if these break the data contract. */
export async function answer(raw: RawDocument, reader: Reader): Promise<Answer> {
  const document = decode(raw);
  if (isQuarantined(document)) return document;
  const { path, sha256, text, messages } = document;
  const rows = await extract(document, reader);
  check(codePoints(text), rows);
  return { path, sha256, text, messages, rows };
}

/** Extracts in this process. */
export function inProcess(reader: Reader): Extractor {
  return {
    model: { backend: reader.backend, digest: reader.digest },
    answer: (document) => answer(document, reader),
    close: () => Promise.resolve(),
  };
}
