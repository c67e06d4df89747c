/** A cluster in this process: what the tasks of `scale/spark` do with a listing, without Spark and without processes. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { answer } from "../../pipeline/answer.ts";
import { documentId } from "../../pipeline/lib/documentId.ts";
import type { Reader } from "../../pipeline/lib/reading.ts";
import { readListing, type ListedDocument } from "../../pipeline/parts/listing.ts";
import { writeListing, type ListingOptions } from "../../pipeline/parts/writeListing.ts";
import { answerLine, helloOf } from "../../pipeline/workers/protocol.ts";

/** Sees that there are sentences, and nothing in them. */
export const blindReader: Reader = {
  backend: "blind",
  digest: "0",
  read: (_, { sentences }) =>
    Promise.resolve({
      attributions: [],
      syntax: [],
      mentions: [],
      sentences: sentences.map(() => ({ checkWorthy: 0, checkable: 0 })),
    }),
};

export const helloLine = JSON.stringify({
  status: "hello",
  hello: JSON.stringify(helloOf(blindReader)),
});

const limits: ListingOptions = { maximumBytes: 5_000_000, seconds: 10 };

/** Lists a folder and answers for what it holds: the lines of the answers, in order. */
export async function answerAll(raw: string, parts: string, options: Partial<ListingOptions> = {}) {
  await mkdir(parts, { recursive: true });
  await writeListing(raw, parts, { ...limits, ...options });
  const lines: string[] = [];
  const { documents } = await readListing(join(parts, "listing.jsonl"));
  for await (const document of documents) {
    if (document.action !== "none") lines.push(await lineFor(document));
  }
  return lines;
}

async function lineFor(document: Exclude<ListedDocument, { action: "none" }>): Promise<string> {
  const { path } = document;
  const bytes = await readFile(Buffer.from(document.location, "base64"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (document.action === "hash") return JSON.stringify({ status: "hashed", path, sha256 });
  const raw = { documentId: documentId(path), path, bytes, sha256, metadata: document.metadata };
  return answerLine(await answer(raw, blindReader)).trimEnd();
}

/** Writes parts as Spark’s committer leaves them; each is the lines after its first, which says who answers. */
export async function writeParts(folder: string, parts: readonly (readonly string[])[]): Promise<string> {
  const answers = join(folder, "answers");
  await mkdir(answers, { recursive: true });
  for (const [number, lines] of parts.entries()) {
    const content = [helloLine, ...lines].map((line) => `${line}\n`).join("");
    const name = `part-${String(number).padStart(5, "0")}.gz`;
    await writeFile(join(answers, name), gzipSync(content));
    await writeFile(join(answers, `.${name}.crc`), "crc");
  }
  await writeFile(join(answers, "_SUCCESS"), "");
  return answers;
}
