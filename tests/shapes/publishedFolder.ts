import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { openPublished, type Published } from "../../pipeline/lib/published.ts";
import type { DatasetName, Rows } from "../../pipeline/lib/rows.ts";
import { datasetNames } from "../../pipeline/lib/schemas.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

/** The output of a build, as it is in the repository. */
export const newsroom = fileURLToPath(new URL("../golden/newsroom/out", import.meta.url));

type Changes = { readonly [Name in DatasetName]?: (rows: readonly Rows[Name][]) => readonly Rows[Name][] };

/** A copy of that output with other rows in some datasets, as if a build had written them. */
export async function publishedFolder(changes: Changes = {}): Promise<string> {
  const folder = await temporaryFolder();
  await cp(newsroom, folder, { recursive: true });
  let descriptor = await readFile(join(folder, "datapackage.json"), "utf8");
  let info = await readFile(join(folder, "build.json"), "utf8");
  for (const dataset of datasetNames) {
    const before = await readFile(join(folder, `${dataset}.json`), "utf8");
    const rows = changedRows(dataset, changes);
    const after = `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}\n]\n`;
    await writeFile(join(folder, `${dataset}.json`), after);
    descriptor = descriptor.replace(sha256(before), sha256(after));
    info = info.replace(new RegExp(`"${dataset}": \\d+`), `"${dataset}": ${rows.length}`);
  }
  await writeFile(join(folder, "datapackage.json"), descriptor);
  await writeFile(join(folder, "build.json"), info);
  return folder;
}

/** Changes a published file by hand; fails where it has nothing to change. */
export async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(file, "utf8");
  expect(before).toContain(from);
  await writeFile(file, before.replace(from, to));
}

function changedRows<Name extends DatasetName>(dataset: Name, changes: Changes): readonly Rows[Name][] {
  const rows = rowsOf(newsroom, dataset);
  const change: Changes[Name] = changes[dataset];
  return change === undefined ? rows : change(rows);
}

export async function publishedWith(changes: Changes = {}): Promise<Published> {
  return openPublished(await publishedFolder(changes));
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Texts that break a form that is not careful. */
export const hostileTexts = [
  '=HYPERLINK("https://evil.example","x")',
  "'; DROP TABLE claims; --",
  "</script><script>alert(1)</script>",
  "]]>&amp;<b>\"'",
  "line\nbreak\ttab\rreturn\r\nboth",
  "bell \u0007, escape \u001b[31m, delete \u007f, next line \u0085",
  "separators \u2028 and \u2029",
  "right to left \u202e and \ufeff mark",
  "_x000D_ and _x005F_",
  "😀 family 👨‍👩‍👧",
  " spaces around ",
  "NULL",
];

/** Such texts as items of a list, which have no `;`. */
export const hostileItems = hostileTexts.map((text) => text.replaceAll(";", ","));
