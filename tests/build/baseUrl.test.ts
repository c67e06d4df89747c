import { mkdtempSync, rmSync } from "node:fs";
import { appendFile, cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { countChanges } from "../../pipeline/diff/changeCounts.ts";
import { diff } from "../../pipeline/diff/index.ts";
import { UsageError } from "../../pipeline/lib/errors.ts";
import { openPublished } from "../../pipeline/lib/published.ts";
import { checkedRows } from "../../pipeline/lib/publishedRows.ts";
import { goldenCases } from "../golden/cases.ts";
import { recordedReader } from "../golden/recordedReader.ts";
import { blocksOf } from "../stages/emit/explorer/pageData.ts";
import { filesOf, rowsOf } from "./outputs.ts";
import { onrecord } from "./runProgram.ts";

const base = "https://example.org/data/";
const added = {
  path: "2024/ferry.md",
  dataset: "figures",
  quote: "the line",
  action: "add",
  set: { kind: "count", value: "1" },
  reason: "for the test",
  by: "desk",
  date: "2024-08-17",
};

let folder: string;
let plain: string;
let placed: string;

beforeAll(async () => {
  const golden = goldenCases().find(({ name }) => name === "newsroom");
  if (golden === undefined) throw new Error("no golden case");
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  const raw = join(folder, "raw");
  await cp(golden.raw, raw, { recursive: true });
  await appendFile(
    join(raw, "corrections.jsonl"),
    `${JSON.stringify(added)}
`,
  );
  [plain, placed] = [join(folder, "plain"), join(folder, "placed")];
  const reader = recordedReader(golden.readings);
  await build({ raw, out: plain, reader });
  await build({ raw, out: placed, reader, baseUrl: "https://Example.org/data" });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("with the address of the folder", () => {
  test.each(["quotes", "claims", "figures"] as const)("every link of %s is whole", (dataset) => {
    const before = rowsOf(plain, dataset);
    expect(before.length).toBeGreaterThan(0);
    expect(before.every(({ link }) => link.startsWith("explorer.html#"))).toBe(true);
    expect(rowsOf(placed, dataset)).toEqual(before.map((row) => ({ ...row, link: base + row.link })));
  });

  test("those of rows that the newsroom set, confirmed and added, too", () => {
    const rows = [...rowsOf(placed, "quotes"), ...rowsOf(placed, "figures")];
    expect(new Set(rows.map(({ review }) => review))).toEqual(
      new Set(["machine", "corrected", "confirmed", "added"]),
    );
    for (const { link } of rows) expect(link).toMatch(/^https:\/\/example\.org\/data\/explorer\.html#[qf]_/);
  });

  test("nothing else differs in the files for people", () => {
    const [before, after] = [filesOf(plain), filesOf(placed)];
    const differing = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(differing.sort()).toEqual([
      "build.json",
      "claims.csv",
      "claims.json",
      "datapackage.json",
      "explorer.html",
      "figures.csv",
      "figures.json",
      "quotes.csv",
      "quotes.json",
      "who_said_what.csv",
    ]);
    for (const path of differing.filter(
      (name) => /\.(?:csv|json)$/.test(name) && !/^(?:build|datap)/.test(name),
    ))
      expect(after[path]?.replaceAll(base, "")).toBe(before[path]);
  });

  test("the page knows it", () => {
    const manifestOf = (out: string): unknown =>
      blocksOf(filesOf(out)["explorer.html"] ?? "").get("manifest");
    expect(manifestOf(placed)).toMatchObject({ base });
    expect(manifestOf(plain)).toMatchObject({ base: "" });
  });

  test("the rows can be read again, and say nothing new of themselves", async () => {
    const published = await openPublished(placed);
    let count = 0;
    for await (const { link } of checkedRows(published, "claims")) count += Number(link.startsWith(base));
    expect(count).toBe(rowsOf(plain, "claims").length);
    const counts = await countChanges(diff({ old: await openPublished(plain), new: published }));
    expect(new Set([...counts.values()].flatMap((kinds) => [...kinds.keys()]))).toEqual(new Set(["derived"]));
  });
});

test("what is no such address is refused before anything is read", async () => {
  const options = { raw: join(folder, "none"), out: join(folder, "out"), baseUrl: "javascript:alert(1)//" };
  await expect(build(options)).rejects.toThrow(UsageError);
});

test.each(["build", "watch"])(
  "%s --base-url refuses it as wrong usage",
  { timeout: 60_000 },
  async (command) => {
    const { code, stderr } = await onrecord(
      [command, "--raw", "raw", "--out", "out", "--base-url", "https://example.org/?\u001b[2J"],
      { cwd: folder },
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^onrecord: base URL https:\/\/example\.org\/\?\\u\{1b\}\[2J: is not .* such as https/,
    );
  },
);
