import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { keepingAnswers } from "../../pipeline/cache/answers.ts";
import { evict } from "../../pipeline/cache/evict.ts";
import type { Answer, Extractor } from "../../pipeline/lib/answer.ts";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { newMessage } from "../../pipeline/lib/newMessage.ts";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const document: RawDocument = {
  documentId: "d_a",
  path: "a.txt",
  bytes: Buffer.from("text"),
  sha256: "12",
  metadata: noMetadata,
};

/** An extractor that quarantines everything for a reason, and how often it was asked. */
function counting(rule: string, digest = "0") {
  const asked: string[] = [];
  const answer = ({ documentId, path, sha256 }: RawDocument): Promise<Answer> => {
    asked.push(path);
    const message = newMessage({ rule, severity: "quarantined", reason: `“${rule}”` });
    return Promise.resolve({ documentId, path, sha256, message });
  };
  const extractor: Extractor = { model: { backend: "fake", digest }, answer, close: () => Promise.resolve() };
  return { extractor, asked };
}

function entries(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

test("asks once for a document that stays as it was", async () => {
  const folder = await temporaryFolder();
  const { extractor, asked } = counting("empty-file");
  const kept = keepingAnswers(extractor, folder);
  const first = await kept.answer(document);
  expect(await kept.answer(document)).toMatchObject(first);
  expect(asked).toHaveLength(1);
});

test.each([
  ["its bytes", { sha256: "13" }],
  ["its path", { path: "b.txt" }],
  ["what is known of it", { metadata: { ...noMetadata, publisher: "The Harbour Post" } }],
])("asks again when it has changed: %s", async (_, change) => {
  const { extractor, asked } = counting("empty-file");
  const kept = keepingAnswers(extractor, await temporaryFolder());
  await kept.answer(document);
  await kept.answer({ ...document, ...change });
  expect(asked).toHaveLength(2);
});

test("asks again when the model has changed", async () => {
  const folder = await temporaryFolder();
  await keepingAnswers(counting("empty-file").extractor, folder).answer(document);
  const { extractor, asked } = counting("empty-file", "1");
  await keepingAnswers(extractor, folder).answer(document);
  expect(asked).toHaveLength(1);
});

test("what the machine could not do is tried again", async () => {
  const { extractor, asked } = counting("too-slow");
  const kept = keepingAnswers(extractor, await temporaryFolder());
  await kept.answer(document);
  await kept.answer(document);
  expect(asked).toHaveLength(2);
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, -4)],
  ["empty", () => Buffer.alloc(0)],
  ["altered", (bytes: Buffer) => Buffer.from(bytes).fill(7, 20, 24)],
  [
    "of another document",
    (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replaceAll("a.txt", "b.txt")),
  ],
])("an entry that is %s is made again", async (_, damage) => {
  const folder = await temporaryFolder();
  const { extractor, asked } = counting("empty-file");
  const kept = keepingAnswers(extractor, folder);
  const first = await kept.answer(document);
  const [file = ""] = entries(folder);
  const whole = readFileSync(file);
  writeFileSync(file, damage(whole));
  expect(await kept.answer(document)).toMatchObject(first);
  expect(asked).toHaveLength(2);
  expect(readFileSync(file)).toEqual(whole);
});

test("a folder that cannot be written to keeps nothing and stops nothing", async () => {
  const folder = await temporaryFolder({ file: "" });
  const { extractor, asked } = counting("empty-file");
  const kept = keepingAnswers(extractor, join(folder, "file"));
  await kept.answer(document);
  await kept.answer(document);
  expect(asked).toHaveLength(2);
});

/** A cache of five entries of 100 bytes, the first used longest ago. */
async function fullCache(): Promise<string> {
  const folder = await temporaryFolder();
  for (const [nth, name] of ["a0/1.gz", "a0/2.gz", "b7/3.gz", "b7/4.gz", "c1/5.gz"].entries()) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.alloc(100));
    utimesSync(file, 1000 + nth, 1000 + nth);
  }
  return folder;
}

function names(folder: string): readonly string[] {
  return entries(folder)
    .map((file) => file.slice(folder.length + 1))
    .sort();
}

test("what was used longest ago goes first when there is too much", async () => {
  const folder = await fullCache();
  await evict(folder, 500);
  expect(names(folder)).toHaveLength(5);
  utimesSync(join(folder, "a0/1.gz"), 2000, 2000);
  await evict(folder, 350);
  expect(names(folder)).toEqual(["a0/1.gz", "b7/4.gz", "c1/5.gz"]);
});

test("what a killed build has begun goes, what a running one has begun stays", async () => {
  const folder = await fullCache();
  await writeFile(join(folder, "a0/6.gz.999999999-1"), "");
  await writeFile(join(folder, `a0/7.gz.${process.pid}-1`), "");
  await evict(folder, 10_000);
  expect(names(folder).filter((name) => name.startsWith("a0"))).toEqual([
    "a0/1.gz",
    "a0/2.gz",
    `a0/7.gz.${process.pid}-1`,
  ]);
});

test("there need not be a cache", async () => {
  const folder = await temporaryFolder();
  await expect(evict(join(folder, "none"), 1)).resolves.toBeUndefined();
});
