import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entryKeys } from "../../../../pipeline/lib/explorerData.ts";
import type { WrittenFile } from "../../../../pipeline/lib/rows.ts";
import { openExplorer, type ExplorerLimits } from "../../../../pipeline/stages/emit/explorer/index.ts";
import { documentId } from "../../../../pipeline/lib/documentId.ts";
import { quarantinedRow } from "../../../../pipeline/lib/quarantinedRow.ts";
import { newMessage } from "../../../../pipeline/lib/newMessage.ts";
import { newsroom } from "../../../shapes/publishedFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { blocksOf, documentsOf, isIndex, isManifest, type TextAndRows } from "./pageData.ts";

const documents = documentsOf(newsroom);

interface Written {
  readonly folder: string;
  readonly files: readonly WrittenFile[];
  readonly html: string;
  readonly blocks: ReadonlyMap<string, unknown>;
}

async function write(written: readonly TextAndRows[], limits?: ExplorerLimits): Promise<Written> {
  const folder = temporaryFolder();
  const explorer = openExplorer(folder, temporaryFolder(), limits === undefined ? {} : { limits });
  for (const { text, rows } of written) await explorer.write(text, rows);
  const files = await explorer.close();
  const html = readFileSync(join(folder, "explorer.html"), "utf8");
  return { folder, files, html, blocks: blocksOf(html) };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

describe("one file", () => {
  test("holds the text and the rows of each document", async () => {
    const { files, blocks } = await write(documents);
    expect(files.map(({ path }) => path)).toEqual(["explorer.html"]);
    for (const [nth, { text, rows }] of documents.entries()) {
      expect(blocks.get(`document-${nth}`)).toMatchObject({ text });
      const shown = JSON.stringify(blocks.get(`document-${nth}`));
      for (const { claim_id } of rows.claims) expect(shown).toContain(`"${claim_id}"`);
    }
  });

  test("allows its own program and style and nothing else", async () => {
    const { html } = await write(documents);
    const program = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    expect(html).toContain(
      `content="default-src 'none'; script-src 'sha256-${sha256(program)}'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<script[ >]/g)?.length).toBe(documents.length + 3);
    expect(html).not.toMatch(/ on[a-z]+=|https?:\/\/(?!www\.w3\.org)[a-z.]+\/[a-z]+\.js/);
  });

  test("holds no words of a text that could end or open an element", async () => {
    const hostile = `</script><!--<script><img src=x onerror="alert(1)">`;
    const [first] = documents;
    if (first === undefined) throw new Error("there is no document");
    const row = { ...first.rows.document, title: hostile, path: hostile, publisher: hostile };
    const before = await write([first]);
    const after = await write([{ text: hostile, rows: { ...first.rows, document: row } }]);
    expect(after.html.match(/</g)?.length).toBe(before.html.match(/</g)?.length);
    expect(after.blocks.get("document-0")).toMatchObject({ text: hostile });
  });
});

describe("many documents", () => {
  const limits = { page: 0, file: 1 };

  test("lie in files beside the page, which knows their hashes", async () => {
    const { folder, files, blocks, html } = await write(documents, limits);
    const manifest = blocks.get("manifest");
    if (!isManifest(manifest) || manifest.files === null) throw new Error("no files");
    const listed = [manifest.files.index, ...manifest.files.documents, ...manifest.files.rows];
    expect(listed.map(({ path }) => path)).toEqual(files.slice(1).map(({ path }) => path));
    for (const { path, integrity } of listed)
      expect(integrity).toBe(`sha256-${sha256(readFileSync(join(folder, path), "utf8"))}`);
    expect(manifest.files.documents.length).toBe(documents.length);
    expect(html).toContain("' 'strict-dynamic';");
    expect(html.length).toBeLessThan(500_000);
  });

  test("have the same index and the same data as in one file", async () => {
    const { blocks } = await write(documents);
    const { folder } = await write(documents, limits);
    const put = new Map<string, unknown>();
    const path = (name: string): string => join(folder, "explorer", `${name}.js`);
    for (const name of ["index", ...documents.map((_, nth) => `documents-${nth}`)]) {
      const script = readFileSync(path(name), "utf8");
      const [, json = ""] = /^onrecord\.put\("[a-z0-9-]+",(.*)\)\n$/s.exec(script) ?? [];
      put.set(name, JSON.parse(json));
    }
    expect(withoutFiles(put.get("index"))).toEqual(withoutFiles(blocks.get("index")));
    for (const nth of documents.keys())
      expect(put.get(`documents-${nth}`)).toEqual([[nth, blocks.get(`document-${nth}`)]]);
  });

  test("are found by the first digits of their rows", async () => {
    const { folder } = await write(documents, limits);
    for (const [nth, { rows }] of documents.entries())
      for (const { claim_id } of rows.claims) {
        const script = readFileSync(join(folder, `explorer/rows-${claim_id.charAt(2)}.js`), "utf8");
        const line = script.split("\n").find((each) => each.startsWith(`[${nth},`)) ?? "";
        expect(line).toContain(claim_id.slice(2, 10));
      }
  });
});

/** An index but for the numbers of data files, which hang on how large these may be. */
function withoutFiles(index: unknown): unknown {
  if (!isIndex(index)) throw new Error("no index");
  const file = entryKeys.indexOf("file");
  return { ...index, entries: index.entries.map((values) => values.toSpliced(file, 1)) };
}

test("counts what each document holds", async () => {
  const { blocks } = await write(documents);
  const index = blocks.get("index");
  if (!isIndex(index)) throw new Error("no index");
  for (const [nth, { rows }] of documents.entries()) {
    const stances: unknown = index.entries[nth]?.[entryKeys.indexOf("stances")];
    const sum = Array.isArray(stances) ? stances.filter((_, at) => at % 2 === 1) : [];
    expect(sum.reduce((a: number, b: unknown) => a + Number(b), 0)).toBe(rows.document.claims_attributed);
  }
  expect(index.stances.length).toBeGreaterThan(1);
});

test("lists what could not be read", async () => {
  const folder = temporaryFolder();
  const explorer = openExplorer(folder, temporaryFolder());
  const message = newMessage({ rule: "undecodable-bytes", severity: "quarantined", reason: "no text" });
  await explorer.quarantined(
    quarantinedRow({ documentId: documentId("a.bin"), path: "a.bin", sha256: null, message }),
  );
  await explorer.close();
  const index = blocksOf(readFileSync(join(folder, "explorer.html"), "utf8")).get("index");
  expect(isIndex(index) && index.entries.length).toBe(1);
  expect(JSON.stringify(index)).toContain("no text");
});

test("the same documents give the same bytes", async () => {
  const [once, again] = [await write(documents), await write(documents)];
  expect(again.files).toEqual(once.files);
});
