import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import { readListing } from "../../pipeline/parts/listing.ts";
import { writeListing } from "../../pipeline/parts/writeListing.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const limits = { maximumBytes: 100, seconds: 10 };

async function documentsIn(raw: string, parts: string, distant?: { address: string; files: string }) {
  mkdirSync(parts, { recursive: true });
  await writeListing(raw, parts, { ...limits, ...(distant === undefined ? {} : { distant }) });
  const { head, documents } = await readListing(join(parts, "listing.jsonl"));
  return { head, documents: await collected(documents) };
}

async function collected<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test("names every document in the order of its path, with what its reading needs", async () => {
  const folder = await temporaryFolder({
    "raw/b.txt": "Two boats.",
    "raw/a/z.md": "One boat.",
    "raw/film.mp4": "film",
    "raw/.hidden/c.txt": "no",
    "raw/large.txt": "x".repeat(101),
    "raw/large.mp4": "x".repeat(101),
    "raw/metadata.csv": "path,title\nb.txt,Boats\n",
    "raw/corrections.jsonl": "",
  });
  symlinkSync("/etc/hostname", join(folder, "raw/out.txt"));
  execFileSync("mkfifo", [join(folder, "raw/pipe.txt")]);
  const { head, documents } = await documentsIn(join(folder, "raw"), join(folder, "parts"));
  expect(head).toMatchObject({ total: 7, maximum_bytes: 100, warnings: 0 });
  const location = (path: string): string => Buffer.from(join(folder, "raw", path)).toString("base64");
  expect(documents).toMatchObject([
    {
      action: "read",
      path: "a/z.md",
      location: location("a/z.md"),
      bytes: 9,
      milliseconds: 11_000,
      metadata: noMetadata,
    },
    {
      action: "read",
      path: "b.txt",
      location: location("b.txt"),
      bytes: 10,
      metadata: { ...noMetadata, title: "Boats" },
    },
    { action: "hash", path: "film.mp4", location: location("film.mp4"), bytes: 4 },
    {
      action: "none",
      path: "large.mp4",
      quarantined: { sha256: null, message: { rule: "unsupported-format" } },
    },
    {
      action: "none",
      path: "large.txt",
      quarantined: { message: { rule: "too-large", actual: "101 bytes" } },
    },
    { action: "none", path: "out.txt", quarantined: { message: { rule: "link-outside" } } },
    { action: "none", path: "pipe.txt", quarantined: { message: { rule: "not-a-file" } } },
  ]);
});

test("keeps names that are not UTF-8 as the file system has them", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": "One." });
  const name = Buffer.concat([
    Buffer.from(join(folder, "raw/caf")),
    Buffer.from([0xe9]),
    Buffer.from(".txt"),
  ]);
  writeFileSync(name, "Two.");
  const { documents } = await documentsIn(join(folder, "raw"), join(folder, "parts"));
  expect(documents[1]).toMatchObject({ path: "caf\ufffd.txt", location: name.toString("base64") });
});

test("of a folder that this machine does not see, the same rules decide on names, formats and sizes", async () => {
  const paths = [
    "b.txt",
    "metadata.csv",
    "corrections.jsonl",
    ".x/c.txt",
    "_d.txt",
    "\ud83d\ude80.txt",
    "\ue000.md",
    "e.pdf",
    "sub/metadata.csv",
  ];
  const lines = paths.map((path) => JSON.stringify({ path, bytes: path === "b.txt" ? 101 : 5 }));
  const folder = await temporaryFolder({
    "top/metadata.csv": "path,title\n_d.txt,Drafts\n",
    "files.jsonl": lines.map((line) => `${line}\n`).join(""),
  });
  const { documents } = await documentsIn(join(folder, "top"), join(folder, "parts"), {
    address: "s3a://b",
    files: join(folder, "files.jsonl"),
  });
  expect(documents.map(({ path, action }) => [path, action])).toEqual([
    ["_d.txt", "read"],
    ["b.txt", "none"],
    ["e.pdf", "hash"],
    ["sub/metadata.csv", "hash"],
    ["\ud83d\ude80.txt", "read"],
    ["\ue000.md", "read"],
  ]);
  expect(documents[0]).toMatchObject({
    metadata: { title: "Drafts" },
    location: Buffer.from("s3a://b/_d.txt").toString("base64"),
  });
  expect(documents[1]).toMatchObject({ quarantined: { message: { rule: "too-large" } } });
});

test("copies the corrections, and refuses those that cannot be read", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": "One.", "raw/corrections.jsonl": "\n\n" });
  const [raw, parts] = [join(folder, "raw"), join(folder, "parts")];
  await documentsIn(raw, parts);
  expect(readFileSync(join(parts, "corrections.jsonl"), "utf8")).toBe("\n\n");
  writeFileSync(join(raw, "corrections.jsonl"), "{");
  await expect(documentsIn(raw, join(folder, "others"))).rejects.toThrow(/corrections\.jsonl:1/);
});

test("parts within the texts are refused", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": "One." });
  await expect(documentsIn(join(folder, "raw"), join(folder, "raw/parts"))).rejects.toThrow(
    /the parts lie in/,
  );
});
