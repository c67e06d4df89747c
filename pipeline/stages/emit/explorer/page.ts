import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { DataFiles, Manifest, ManifestColumn } from "../../../lib/explorerData.ts";
import type { MarkedDataset } from "../../../lib/explorerRows.ts";
import { packageFolder } from "../../../lib/paths.ts";
import { columns } from "../../../lib/schemas.ts";
import { noTruth } from "../codebook.ts";
import type { DocumentPart } from "./index.ts";

/**
 * The page, part by part; `names`: as `indexEntries` gives them, if the data stand in the page. Its policy lets its own style and its own program run, and nothing else: no text of a document is ever
 * part of a script. A page whose data lie beside it lets that program load scripts, since a browser that opened the page from disk
 * can check the hash of none.
 */
export function* pageParts(
  manifest: Manifest,
  documents: readonly DocumentPart[],
  names: string,
): Generator<string> {
  const [style, program] = [bundled("explorer.css"), bundled("explorer.js")];
  yield head(style, program, manifest.files !== null);
  yield dataBlock("manifest", JSON.stringify(manifest));
  if (manifest.files === null) {
    const entries = documents.map(({ entry }) => entry).join(",\n");
    yield dataBlock("index", `{"entries":[\n${entries}\n],${names}}`);
    for (const [nth, { data }] of documents.entries())
      if (data !== null) yield dataBlock(`document-${nth}`, data);
  }
  yield `<script>${program}</script>\n</body>\n</html>\n`;
}

function head(style: string, program: string, loads: boolean): string {
  const scripts = `${hashSource(program)}${loads ? " 'strict-dynamic'" : ""}`;
  const policy = `default-src 'none'; script-src ${scripts}; style-src ${hashSource(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>onrecord</title>
<style>${style}</style>
</head>
<body>
<div id="explorer"><main><h1>What is on the record</h1><p>${noTruth}</p><noscript><p>This page needs JavaScript. The rows are in the CSV files beside it.</p></noscript></main></div>
`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** JSON that a browser keeps as text and never runs; without `<` nothing in it can end the element or open a comment. */
function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll("<", String.raw`\u003c`)}</script>\n`;
}

/** A file that `npm run explorer` made of the sources in `explorer/`. */
function bundled(name: string): string {
  return readFileSync(new URL(`explorer/bundle/${name}`, packageFolder), "utf8");
}

/** What the page knows of its data beforehand. `base`: the address of its folder on the web, or empty; `files`: null if it holds all data itself. */
export function pageManifest(base: string, files: DataFiles | null): Manifest {
  const of = (dataset: MarkedDataset): readonly ManifestColumn[] =>
    columns(dataset).map(({ name, kind, enum: values }) => [name, kind, values]);
  return { base, columns: { quotes: of("quotes"), claims: of("claims"), figures: of("figures") }, files };
}
