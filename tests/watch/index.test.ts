import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { buildOnChange } from "../../pipeline/watch/index.ts";
import { ferryArticle, schoolArticle } from "../build/articles.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

test("builds after each change and says what changed; a build that fails leaves all as it was", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  const changes = join(folder, "changes.jsonl");
  const stop = new AbortController();
  const said: string[] = [];
  const corrections = join(raw, "corrections.jsonl");
  let built = "";
  /** What is done each time that the program waits. */
  const steps = [
    () => writeFile(join(raw, "b.txt"), schoolArticle),
    () => {
      built = readFileSync(join(out, "build.json"), "utf8");
      return writeFile(corrections, "no JSON\n");
    },
    () => {
      expect(readFileSync(join(out, "build.json"), "utf8")).toBe(built);
      return rm(corrections);
    },
  ];
  const say = (text: string): void => {
    said.push(text);
    if (!text.startsWith("watching")) return;
    const step = steps.shift();
    if (step === undefined) stop.abort();
    else void step();
  };
  await buildOnChange(() => ({ raw, out, changes }), say, stop.signal, { quiet: 50, absent: 50 });
  expect(said.filter((text) => !text.startsWith("watching"))).toEqual([
    expect.stringMatching(/^1 documents, .*; first build; /),
    expect.stringMatching(/^2 documents, .*; since the last build \+1 documents/),
    expect.stringMatching(/^ {2}documents: 1 added\n {2}quotes: \d+ added\n {2}claims: \d+ added/),
    expect.stringMatching(/out is as it was: corrections\.jsonl|out is as it was: .*corrections\.jsonl/),
    expect.stringMatching(/^2 documents, .*; unchanged since the last build; /),
  ]);
  expect(rowsOf(out, "documents").map(({ path }) => path)).toEqual(["a.txt", "b.txt"]);
}, 60_000);

test("ends with what no change of a text can mend", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  await build({ raw, out });
  const watching = buildOnChange(
    () => ({ raw, out, changes: join(folder, "changes.txt") }),
    () => undefined,
    AbortSignal.timeout(20_000),
  );
  await expect(watching).rejects.toThrow("must end in .jsonl");
}, 60_000);
