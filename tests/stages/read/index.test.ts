import { createHash } from "node:crypto";
import { link } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentId } from "../../../pipeline/lib/documentId.ts";
import { formatMessage } from "../../../pipeline/lib/formatMessage.ts";
import { noMetadata } from "../../../pipeline/lib/noMetadata.ts";
import { nodeFileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import type { FileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import { read } from "../../../pipeline/stages/read/index.ts";
import { readAll, summarize } from "./reading.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

test("gives the bytes, their hash, the id and the metadata of each document, in order", async () => {
  const folder = await temporaryFolder({
    "b.md": "second",
    "a.txt": Uint8Array.of(0xff, 0x00, 0x0d),
    "metadata.csv": "path,title\nb.md,The second\n",
  });
  const [first, second] = await readAll(folder);
  expect(first).toEqual({
    documentId: documentId("a.txt"),
    path: "a.txt",
    bytes: Buffer.of(0xff, 0x00, 0x0d),
    sha256: sha256(Uint8Array.of(0xff, 0x00, 0x0d)),
    metadata: noMetadata,
  });
  expect(second).toMatchObject({ path: "b.md", sha256: sha256("second"), metadata: { title: "The second" } });
});

test("metadata.csv and corrections.jsonl are no documents at the top, and unsupported elsewhere", async () => {
  const files = {
    "metadata.csv": "path\n",
    "corrections.jsonl": "",
    "a/metadata.csv": "",
    "a/corrections.jsonl": "",
  };
  const folder = await temporaryFolder(files);
  expect(summarize(await readAll(folder))).toEqual({
    "a/corrections.jsonl": "unsupported-format",
    "a/metadata.csv": "unsupported-format",
  });
});

test("other formats are quarantined with their hash, whatever the case of the extension", async () => {
  const folder = await temporaryFolder({
    "a.TXT": "a",
    "b.Md": "b",
    "c.pdf": "%PDF",
    txt: "d",
    "e.txt.bak": "e",
  });
  const documents = await readAll(folder);
  expect(summarize(documents)).toEqual({
    "a.TXT": "a",
    "b.Md": "b",
    "c.pdf": "unsupported-format",
    "e.txt.bak": "unsupported-format",
    txt: "unsupported-format",
  });
  expect(documents[2]).toMatchObject({
    sha256: sha256("%PDF"),
    message: {
      expected: ".txt or .md",
      actual: ".pdf",
      severity: "quarantined",
      document_id: documents[2]?.documentId,
    },
  });
});

test("a folder named like a text is a folder, and an empty file a document", async () => {
  const folder = await temporaryFolder({ "x.txt/y.txt": "inside", "z.txt": "" });
  expect(summarize(await readAll(folder))).toEqual({ "x.txt/y.txt": "inside", "z.txt": "" });
});

test("names that look alike are one quarantined document", async () => {
  const folder = await temporaryFolder();
  const files = await temporaryFolder({ "a.txt": "a" });
  for (const byte of [0xfe, 0xff]) {
    await link(
      join(files, "a.txt"),
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(byte), Buffer.from(".txt")]),
    );
  }
  expect(summarize(await readAll(folder))).toEqual({ "\ufffd.txt": "ambiguous-name" });
});

test("names with line ends, control and direction characters are documents, and their messages one clean line", async () => {
  const folder = await temporaryFolder({ "a\nb.txt": "a", "\u202ecod.\u0007pdf": "b" });
  const documents = await readAll(folder);
  expect(summarize(documents)).toEqual({ "a\nb.txt": "a", "\u202ecod.\u0007pdf": "unsupported-format" });
  const lines = documents.flatMap((document) =>
    "message" in document ? formatMessage(document.message, "raw") : [],
  );
  expect(lines).toEqual([
    "raw/\\u{202e}cod.\\u{7}pdf  unsupported-format  the file is neither .txt nor .md (.\\u{7}pdf); " +
      "save its text as UTF-8 in a .txt file",
  ]);
});

test("reads only a few documents ahead of the one that is asked for", async () => {
  const paths = Array.from({ length: 20 }, (_, index) => `${index}.txt`);
  const folder = await temporaryFolder(Object.fromEntries(paths.map((path) => [path, path])));
  let opened = 0;
  const open: FileSystem["open"] = (path) => {
    opened += 1;
    return nodeFileSystem.open(path);
  };
  const options = {
    maximumBytes: 1_000,
    scratch: await temporaryFolder(),
    concurrency: 2,
    fileSystem: { ...nodeFileSystem, open },
  };
  const { documents } = await read(folder, options);
  const asked: number[] = [];
  for await (const { path } of documents) {
    asked.push(opened);
    await nodeFileSystem.stat(Buffer.from(join(folder, path)));
  }
  expect(asked).toHaveLength(20);
  expect(asked.every((count, index) => count <= index + 3)).toBe(true);
});
