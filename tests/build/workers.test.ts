import { readdirSync, statSync, writeFileSync } from "node:fs";
import { appendFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, type BuildOptions } from "../../pipeline/build.ts";
import type { Reader } from "../../pipeline/lib/reading.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { wildReader } from "../wildReader.ts";
import { ferryArticle, schoolArticle } from "./articles.ts";
import { filesOf, messagesOf } from "./outputs.ts";

const articles = {
  "raw/a.txt": ferryArticle,
  "raw/b/b.txt": schoolArticle,
  "raw/c.txt": "",
  "raw/d.md": `# Ferries\n\n${ferryArticle}`,
  "raw/metadata.csv": "path,publisher\na.txt,The Harbour Post\n",
};

/** Reads the same of every text, and counts. */
function countingReader(): { readonly reader: Reader; readonly read: string[] } {
  const read: string[] = [];
  const reader: Reader = {
    backend: "counting",
    digest: "1",
    read: (text, segments) => {
      read.push(text);
      return wildReader([3, 1, 4, 1, 5, 9, 2, 6][Symbol.iterator]()).read(text, segments);
    },
  };
  return { reader, read };
}

async function folders(files: Readonly<Record<string, string>> = articles) {
  const folder = await temporaryFolder(files);
  const [raw, out, cache] = [join(folder, "raw"), join(folder, "out"), join(folder, ".cache")];
  const { reader, read } = countingReader();
  const options: BuildOptions = { raw, out, cache, reader, changes: join(cache, "changes.jsonl") };
  return { ...options, options, raw, out, cache, read };
}

/** What a build that knows nothing of earlier ones gives. */
async function clean({ raw, reader }: BuildOptions): Promise<unknown> {
  const out = join(await temporaryFolder(), "out");
  await build({ raw, out, ...(reader && { reader }) });
  return filesOf(out);
}

test("worker processes give the same bytes as this process", { timeout: 60_000 }, async () => {
  const { raw, out } = await folders();
  const summary = await build({ raw, out, jobs: 2 });
  expect(summary).toMatchObject({ quarantined: 1, unchanged: false });
  expect(filesOf(out)).toEqual(await clean({ raw, out }));
});

test("a document that has not changed is not read again, and the bytes are those of a clean build", async () => {
  const { options, raw, out, read } = await folders();
  await build(options);
  expect(read).toHaveLength(3);
  await writeFile(join(raw, "b/b.txt"), `${schoolArticle}\n\nIt will open in May.\n`);
  await writeFile(join(raw, "e.txt"), ferryArticle);
  await rm(join(raw, "d.md"));
  await build(options);
  expect(read).toHaveLength(5);
  expect(filesOf(out)).toEqual(await clean(options));
});

test("so it is after a correction", async () => {
  const { options, raw, out, read } = await folders();
  await build(options);
  const correction = { path: "a.txt", dataset: "figures", quote: "5 percent", action: "drop" };
  const said = { reason: "the number of another year", by: "desk", date: "2026-01-05" };
  const figures = filesOf(out)["figures.csv"] ?? "";
  expect(figures).toContain(",5 percent,");
  await writeFile(join(raw, "corrections.jsonl"), `${JSON.stringify({ ...correction, ...said })}\n`);
  await build(options);
  expect(read).toHaveLength(3);
  expect(filesOf(out)["figures.csv"]).not.toEqual(figures);
  expect(filesOf(out)).toEqual(await clean(options));
});

function state(out: string): unknown {
  return readdirSync(out).map((name) => [
    name,
    statSync(join(out, name)).ino,
    statSync(join(out, name)).mtimeMs,
  ]);
}

test("a build in which nothing has changed touches nothing, and says what the last one said", async () => {
  const { options, out, read, changes = "" } = await folders();
  const { unchanged: first, ...told } = await build(options);
  const before = state(out);
  const second = await build(options);
  expect(first).toBe(false);
  expect(second).toMatchObject({ build: told.build, quotes: told.quotes, quarantined: 1, unchanged: true });
  expect(state(out)).toEqual(before);
  expect(read).toHaveLength(3);
  expect(statSync(changes).size).toBe(0);
  expect(readdirSync(join(out, "..")).sort()).toEqual([".cache", "out", "raw"]);
});

test.each([
  ["a text", "raw/a.txt", "\n\nFerries left.\n"],
  ["the metadata", "raw/metadata.csv", "b/b.txt,The Fjord Times\n"],
  ["a published file", "out/quotes.csv", "x"],
])("it builds when %s has changed", async (_, path, more) => {
  const { options, out } = await folders();
  await build(options);
  const before = state(out);
  await appendFile(join(out, "..", path), more);
  await build(options);
  expect(state(out)).not.toEqual(before);
  expect(filesOf(out)).toEqual(await clean(options));
});

test("it builds when another build has published right after it", async () => {
  const { options, out } = await folders();
  await build({
    ...options,
    afterStep: (step) => {
      if (step === "cleaned") writeFileSync(join(out, "quotes.csv"), "of another build");
    },
  });
  await build(options);
  expect(filesOf(out)).toEqual(await clean(options));
});

test("it builds when a published file is gone, or the time of the build is another", async () => {
  const { options, out } = await folders();
  await build(options);
  await rm(join(out, "README.md"));
  await build(options);
  expect(filesOf(out)).toEqual(await clean(options));
  const dated = { ...options, generatedAt: "2026-01-05T00:00:00Z" };
  await build(dated);
  expect(filesOf(out)["build.json"]).toContain("2026-01-05");
});

test("what was lost is read again, though nothing has changed", { timeout: 60_000 }, async () => {
  const { raw, out, cache } = await folders({ "raw/a.txt": "The mayor said so.\n" });
  const options = { raw, out, cache, jobs: 1 };
  // Not even the time for its first byte.
  const hurried = await build({ ...options, limits: { seconds: -1, heapMegabytes: 1000 } });
  expect(messagesOf(out)).toMatchObject([{ rule: "too-slow" }]);
  expect(hurried).toMatchObject({ quarantined: 1 });
  expect(await build(options)).toMatchObject({ quarantined: 0, unchanged: false });
  expect(filesOf(out)).toEqual(await clean({ raw, out }));
});

test("the time of a text says nothing", async () => {
  const { options, raw, out } = await folders();
  await build(options);
  const before = state(out);
  await utimes(join(raw, "a.txt"), 0, 0);
  await build(options);
  expect(state(out)).toEqual(before);
});

test("--strict refuses what it refused before, though nothing has changed", async () => {
  const { options } = await folders();
  await build(options);
  await expect(build({ ...options, strict: true })).rejects.toThrow("1 warnings under --strict");
});
