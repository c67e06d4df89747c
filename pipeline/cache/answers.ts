import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { Answer, Extractor } from "../lib/answer.ts";
import type { RawDocument } from "../lib/document.ts";
import { isLoss } from "../workers/losses.ts";
import { answerLine, answerTo, helloOf } from "../workers/protocol.ts";

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/**
 * Gives the answers that an earlier build kept in a folder, and keeps new ones there: an answer is found by the digest of all that it depends on, which is
 * the program, its schemas and model, and path, bytes and metadata of the document. One that is damaged is made again. Losses, which
 * depend on the machine, are not kept.
 */
export function keepingAnswers(extractor: Extractor, folder: string): Extractor {
  const origin = JSON.stringify(helloOf(extractor.model));
  let written = 0;

  async function answer(document: RawDocument): Promise<Answer> {
    const file = join(folder, entryName(origin, document));
    const kept = await readKept(file, document);
    if (kept !== null) return kept;
    const found = await extractor.answer(document);
    written += 1;
    if (!isLoss(found)) await keep(file, `${file}.${process.pid}-${written}`, found);
    return found;
  }

  return { model: extractor.model, answer, close: () => extractor.close() };
}

function entryName(origin: string, { path, sha256, metadata }: RawDocument): string {
  const parts = JSON.stringify([origin, path, sha256, metadata]);
  const key = createHash("sha256").update(parts).digest("hex");
  return join(key.slice(0, 2), `${key.slice(2)}.gz`);
}

/** Null if there is none, or none that can be read. Marks it as used. */
async function readKept(file: string, document: RawDocument): Promise<Answer | null> {
  try {
    const bytes = await unpacked(await readFile(file));
    const answer = answerTo(document, bytes.toString("utf8"));
    const now = new Date();
    // An entry of somebody else’s can be read all the same.
    await utimes(file, now, now).catch(() => undefined);
    return answer;
  } catch {
    return null;
  }
}

/** Writes an entry whole or not at all; a cache that cannot be written to is no reason to stop a build. */
async function keep(file: string, begun: string, answer: Answer): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(begun, await packed(answerLine(answer), { level: constants.Z_BEST_SPEED }));
    await rename(begun, file);
  } catch {
    await rm(begun, { force: true }).catch(() => undefined);
  }
}
