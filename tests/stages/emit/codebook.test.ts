import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { columns, tableNames } from "../../../pipeline/lib/schemas.ts";
import { writeCodebook } from "../../../pipeline/stages/emit/codebook.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function entries(): Promise<Record<string, string>[]> {
  const folder = temporaryFolder();
  const { rows } = await writeCodebook(folder);
  const read: Record<string, string>[] = parse(readFileSync(join(folder, "codebook.csv"), "utf8"), {
    columns: true,
  });
  expect(read.length).toBe(rows);
  return read;
}

describe("writeCodebook", () => {
  it("says first that no column says whether a claim is true", async () => {
    const [first] = await entries();
    expect(first).toEqual({
      file: "",
      column: "",
      type: "",
      unit: "",
      meaning: "No column says whether a claim is true.",
      example: "",
    });
  });

  it("says what each file is, then what each of its columns means, in their order", async () => {
    const all = await entries();
    for (const table of tableNames) {
      const own = all.filter(({ file, type }) => file === table && type !== "value");
      expect(own.map(({ column }) => column)).toEqual(["", ...columns(table).map(({ name }) => name)]);
      expect(
        own.filter(({ meaning, column, type }) => meaning === "" || (column !== "" && type === "")),
      ).toEqual([]);
    }
  });

  it.each([
    ["quotes", "speaker_pronoun", "string: he | she | they, may be empty", "", "he"],
    ["quotes", "words", "integer", "words", "4"],
    ["claims", "figure_ids", "list, may be empty", "", "f_92e05b7a1dc4f8360e5a"],
    ["claims", "parts", "parts", "Unicode code points", "559:582"],
    ["figures", "value", "decimal, may be empty", "as in unit", "1200"],
    ["sentences", "in_quote", "boolean", "", "false"],
    ["messages", "line", "integer, may be empty", "", "12"],
  ])("shows type, unit and example of %s.%s", async (file, column, type, unit, example) => {
    const found = (await entries()).find((entry) => entry.file === file && entry.column === column);
    expect(found).toMatchObject({ type, unit, example });
  });

  it("explains each stance after the column that holds it, with its codes in event data", async () => {
    const values = (await entries()).filter(({ type }) => type === "value");
    const listed = columns("claims").find(({ name }) => name === "stance")?.enum;
    expect(values.map(({ example }) => example)).toEqual(listed);
    expect(values.find(({ example }) => example === "accuse")).toMatchObject({
      file: "claims",
      column: "stance",
      meaning:
        "The claimant says that the target did wrong (group accuses_criticizes, PLOVER ACCUSE, CAMEO 112).",
    });
    expect(values.find(({ example }) => example === "believe")?.meaning).toBe(
      "The claimant holds it to be so (group thinks_feels).",
    );
  });
});
