import { mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../../pipeline/build.ts";
import { InputError } from "../../../pipeline/lib/errors.ts";
import { readCorrections } from "../../../pipeline/stages/correct/index.ts";
import { temporaryFolder } from "../read/temporaryFolder.ts";

const first = {
  path: "a.txt",
  dataset: "claims",
  quote: "fares rise\r\nin May",
  action: "confirm",
  reason: "read in its sentence",
  by: "desk",
  date: "2024-08-20",
} as const;
const second = { ...first, path: "b.txt", action: "drop" } as const;
const lines = [first, second, { ...first, quote: "\u2028" }].map((line) => JSON.stringify(line));

/** What a folder with this file of corrections holds. */
async function readFrom(content: string | Uint8Array) {
  return readCorrections(await temporaryFolder({ "corrections.jsonl": content }));
}

describe("whatever editor has saved the file, the lines are the same", () => {
  test.each([
    ["line feeds", `${lines.join("\n")}\n`],
    ["no line feed at the end", lines.join("\n")],
    ["CRLF", `${lines.join("\r\n")}\r\n`],
    ["CRLF, none at the end", lines.join("\r\n")],
    ["a byte-order mark", `\ufeff${lines.join("\r\n")}`],
    ["white space around a line", lines.map((line) => `  ${line}\t`).join("\n")],
  ])("%s", async (_, content) => {
    const corrections = await readFrom(content);
    expect([...corrections.keys()]).toEqual(["a.txt", "b.txt"]);
    expect(corrections.get("a.txt")).toEqual([
      { ...first, line: 1 },
      { ...first, quote: "\u2028", line: 3 },
    ]);
    expect(corrections.get("b.txt")).toEqual([{ ...second, line: 2 }]);
  });
});

test("empty lines count in the numbers of lines", async () => {
  const corrections = await readFrom(`\ufeff\r\n\r\n${lines.join("\r\n \r\n")}`);
  expect([...corrections.values()].flat().map(({ line }) => line)).toEqual([3, 7, 5]);
});

test("no file, or an empty one, corrects nothing", async () => {
  expect(await readCorrections(await temporaryFolder())).toEqual(new Map());
  expect(await readFrom("\ufeff\n")).toEqual(new Map());
});

test.each([
  ["a line that is no JSON", "{no}\n", "raw/corrections.jsonl:1:1  correction  is not JSON ("],
  ["every line that is none", "{no}\n\n[]\n", "raw/corrections.jsonl:3:1  correction  must be object"],
  ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22), "raw/corrections.jsonl: cannot be read ("],
  ["what an editor saves as UTF-16", Buffer.from("\ufeff{}", "utf16le"), "make it a readable file in UTF-8"],
])("refuses %s", async (_, content, message) => {
  const reading = readFrom(content);
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toThrow(InputError);
});

test("refuses a file that is a link or a folder", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": "", "elsewhere.jsonl": "" });
  const raw = join(folder, "raw");
  const refusal = "raw/corrections.jsonl: is not a regular file; put the file itself there";
  await symlink("../elsewhere.jsonl", join(raw, "corrections.jsonl"));
  await expect(readCorrections(raw)).rejects.toThrow(refusal);
  await expect(build({ raw, out: join(folder, "out") })).rejects.toThrow(refusal);
  await rm(join(raw, "corrections.jsonl"));
  await mkdir(join(raw, "corrections.jsonl"));
  await expect(readCorrections(raw)).rejects.toThrow(refusal);
});
