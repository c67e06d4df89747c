import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { extract } from "../../../pipeline/extract.ts";
import { openExplorer } from "../../../pipeline/stages/emit/explorer.ts";
import { documentOf } from "../../wildReader.ts";
import { recordedReader } from "../annotate/annotated.ts";

async function page(text: string, title: string | null = null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "explorer-"));
  const explorer = await openExplorer(folder);
  const document = documentOf(text);
  const titled = { ...document, metadata: { ...document.metadata, title } };
  await explorer.write(text, await extract(titled, recordedReader));
  await explorer.close();
  return readFile(join(folder, "explorer.html"), "utf8");
}

const tag = /<[^>]*>/g;

/** The text of the article as a browser shows it. */
function shownText(html: string): string {
  const body = /<div class="text" dir="auto">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "";
  return body
    .replace(tag, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

test("shows the text as it is, with an anchor for every row", async () => {
  const text =
    "Ana Lima said 🌉 that 40 of the 90 firms “will close this year” & leave.\n\nNobody denied it.";
  const html = await page(text);
  const rows = await extract(documentOf(text), recordedReader);
  expect(shownText(html)).toBe(text);
  for (const { quote_id } of rows.quotes) expect(html).toContain(`<a id="${quote_id}"></a>`);
  for (const { claim_id } of rows.claims) expect(html).toContain(`<a id="${claim_id}"></a>`);
  for (const { figure_id } of rows.figures) expect(html).toContain(`<a id="${figure_id}"></a>`);
  expect(html).toContain('<span class="quote claim figure">40</span>');
});

test("runs nothing that a text or a title brings along", async () => {
  const hostile = `</div></article><script>alert(1)</script><!--<script> <img src=x onerror="alert(1)"> javascript:alert(1) \u202e`;
  const html = await page(`Police said 5 people wrote ${hostile}.`, hostile);
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<!--");
  expect(shownText(html)).toContain(hostile);
});

test("allows its own style and nothing else", async () => {
  const html = await page("Nothing here.");
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});
