import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { openWhoSaidWhatWriter } from "../../../pipeline/stages/emit/whoSaidWhat.ts";
import { sampleRows } from "../check/sampleRows.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function written() {
  const folder = temporaryFolder();
  const { claims, quotes } = sampleRows();
  const writer = await openWhoSaidWhatWriter(folder);
  await writer.write(claims, quotes);
  await writer.write([], []);
  const file = await writer.close();
  const text = readFileSync(join(folder, "who_said_what.csv"), "utf8");
  const records: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    record_delimiter: "\r\n",
  });
  return { file, text, records };
}

describe("openWhoSaidWhatWriter", () => {
  it("writes what Excel reads: a byte-order mark, and lines that end with CRLF", async () => {
    const { text } = await written();
    expect(text.startsWith("\ufeffpublished,publisher,document_title,who,")).toBe(true);
    expect(text.split("\r\n").length).toBe(4);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("shows attributed claims only, in their order", async () => {
    const { records, file } = await written();
    expect(records.map(({ who, how, whom }) => [who, how, whom])).toEqual([
      ["Ida Holm", "state", ""],
      ["Unions", "fear", "Ida Holm"],
    ]);
    expect(file).toMatchObject({ path: "who_said_what.csv", rows: 2 });
  });

  it("shows the words in quotation marks of the claim's quote", async () => {
    const { records } = await written();
    expect(records.map((record) => record.quoted_words)).toEqual([
      "“We bought 40 ferries,” … “They sail.”",
      "",
    ]);
  });

  it("guards and joins cells as all CSV files do", async () => {
    const { records } = await written();
    expect(records[0]).toMatchObject({ document_title: "'=Ferry plan", figures: "40 ferries, second-hand" });
  });
});
