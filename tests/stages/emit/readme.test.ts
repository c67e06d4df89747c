import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columns, datasetNames } from "../../../pipeline/lib/schemas.ts";
import { writeReadme } from "../../../pipeline/stages/emit/readme.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function readme(): Promise<string> {
  const folder = temporaryFolder();
  await writeReadme(folder);
  return readFileSync(join(folder, "README.md"), "utf8");
}

describe("writeReadme", () => {
  it("says in its first line that no column says whether a claim is true", async () => {
    expect((await readme()).split("\n")[0]).toBe("No column says whether a claim is true.");
  });

  it("lists every dataset with its key, and every file beside", async () => {
    const text = await readme();
    for (const dataset of datasetNames) expect(text).toContain(`\n| \`${dataset}\` | One row is one `);
    expect(text).toContain("| `claim_id`, `relation`, `other_claim_id` |");
    for (const file of [
      "who_said_what.csv",
      "codebook.csv",
      "explorer.html",
      "messages.jsonl",
      "datapackage.json",
      "build.json",
      "text/",
    ]) {
      expect(text).toContain(`\`${file}\``);
    }
  });

  it("names every column that points at another file", async () => {
    const text = await readme();
    for (const dataset of datasetNames) {
      for (const { name, foreignKey, kind } of columns(dataset)) {
        const line = `- \`${dataset}.${name}\`${kind === "list" ? " (each item)" : ""} → \`${String(foreignKey)}\`\n`;
        expect(text.includes(line)).toBe(foreignKey !== null);
      }
    }
  });

  it("answers first what each reader asks first, in SQL", async () => {
    const [before = "", section = ""] = (await readme()).split("\n## ").slice(0, 2);
    expect(before).toContain("# What is in this folder");
    for (const reader of ["Fact-checker", "Who is quoted", "Editor of numbers", "Dashboard"])
      expect(section).toMatch(new RegExp(`\\*\\*${reader}\\*\\*: [^]*?\\n\`\`\`sql\\nSELECT .*;\\n`));
  });

  it.each(["Excel", "pandas", "readr", "DuckDB"])("says how to open the files with %s", async (program) => {
    expect((await readme()).split("## Opening the files")[1]).toContain(program);
  });
});
