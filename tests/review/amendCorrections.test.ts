import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { addCorrection, removeCorrection } from "../../pipeline/review/amendCorrections.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const line = {
  path: "a.txt",
  dataset: "claims",
  quote: "“so”",
  action: "confirm",
  reason: "r",
  by: "desk",
  date: "2026-11-28",
} as const;
const written = JSON.stringify(line);

/** A folder whose file of corrections holds a text. */
async function holding(text: string) {
  const raw = await temporaryFolder();
  const file = join(raw, "corrections.jsonl");
  writeFileSync(file, text);
  return { raw, now: () => readFileSync(file, "utf8") };
}

describe("a line is added in a line of its own", () => {
  test.each([
    ["an empty file", "", `${written}\n`],
    ["a mark alone", "\ufeff", `\ufeff${written}\n`],
    ["a last line without its end", "{}", `{}\n${written}\n`],
    ["the line ends of an editor", "{}\r\n{}\r\n", `{}\r\n{}\r\n${written}\r\n`],
    ["those, and a last line without its end", "\ufeff{}\r\n{}", `\ufeff{}\r\n{}\r\n${written}\r\n`],
  ])("after %s", async (_, before, after) => {
    const { raw, now } = await holding(before);
    await addCorrection(raw, line);
    expect(now()).toBe(after);
    expect(await removeCorrection(raw, line)).toBe(true);
    expect(readdirSync(raw)).toEqual(["corrections.jsonl"]);
  });
});

test("taken out is the last line that says it, whatever its line end, and nothing else", async () => {
  const { raw, now } = await holding(`\ufeff${written}\r\n{}\r\n${written}\r\n`);
  expect(await removeCorrection(raw, line)).toBe(true);
  expect(now()).toBe(`\ufeff${written}\r\n{}\r\n`);
  expect(await removeCorrection(raw, { ...line, by: "Ida" })).toBe(false);
  expect(now()).toBe(`\ufeff${written}\r\n{}\r\n`);
});

test("two programs that write at once lose nothing of each other", { timeout: 60_000 }, async () => {
  const { raw, now } = await holding("");
  const program = fileURLToPath(new URL("addLines.ts", import.meta.url));
  const count = 15;
  const run = (name: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", program, raw, name, String(count)]);
  await Promise.all([run("Ida"), run("Bo")]);
  const names = now()
    .split("\n")
    .slice(0, -1)
    .map((text): unknown => Reflect.get(Object(JSON.parse(text)), "by"));
  const wanted = ["Ida", "Bo"].flatMap((name) => Array.from({ length: count }, (_, nth) => `${name} ${nth}`));
  expect(names.toSorted()).toEqual(wanted.toSorted());
});
