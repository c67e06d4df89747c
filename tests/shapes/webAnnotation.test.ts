import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWebAnnotations } from "../../pipeline/shapes/webAnnotation.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { newsroom, publishedWith } from "./publishedFolder.ts";

async function annotationsOf(name: string): Promise<unknown> {
  const folder = await temporaryFolder();
  await writeWebAnnotations(await publishedWith(), folder);
  return JSON.parse(await readFile(join(folder, name), "utf8"));
}

const emoji = "d_emoji-txt-cf54ff31a6";

test("has a collection, a page for each document that was read, and the texts", async () => {
  const folder = await temporaryFolder();
  await writeWebAnnotations(await publishedWith(), folder);
  const read = ["d_2024-ferry-md-b295917225", "d_cafe-txt-031b4f60bf", emoji];
  expect((await readdir(folder)).sort()).toEqual([
    "annotations.jsonld",
    ...read.map((id) => `${id}.jsonld`),
    "text",
  ]);
  for (const id of read)
    expect(await readFile(join(folder, "text", `${id}.txt`), "utf8")).toBe(
      await readFile(join(newsroom, "text", `${id}.txt`), "utf8"),
    );
  expect(JSON.parse(await readFile(join(folder, "annotations.jsonld"), "utf8"))).toEqual({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "annotations.jsonld",
    type: "AnnotationCollection",
    label: "Claims, figures and quotes of news articles",
    total: 16,
    first: `${read[0] ?? ""}.jsonld`,
    last: `${emoji}.jsonld`,
  });
});

test("pages are chained", async () => {
  expect(await annotationsOf("d_cafe-txt-031b4f60bf.jsonld")).toMatchObject({
    type: "AnnotationPage",
    partOf: "annotations.jsonld",
    startIndex: 5,
    next: `${emoji}.jsonld`,
  });
  expect(await annotationsOf(`${emoji}.jsonld`)).not.toHaveProperty("next");
});

test("an annotation holds its row, who it comes from, and where it stands in code points", async () => {
  const [quote] = rowsOf(newsroom, "quotes").filter(({ document_id }) => document_id === emoji);
  const text = Array.from(await readFile(join(newsroom, "text", `${emoji}.txt`), "utf8"));
  const page = await annotationsOf(`${emoji}.jsonld`);
  const [start, end] = [quote?.char_start ?? 0, quote?.char_end ?? 0];
  expect(page).toHaveProperty("items.0", {
    id: `urn:onrecord:${quote?.quote_id ?? ""}`,
    type: "Annotation",
    motivation: "classifying",
    body: [
      { type: "TextualBody", purpose: "classifying", value: "quote" },
      {
        type: "TextualBody",
        purpose: "describing",
        format: "text/plain",
        value: `${quote?.speaker ?? "unknown"}: mixed quote`,
      },
      ...(quote?.speaker_id == null
        ? []
        : [{ type: "SpecificResource", purpose: "identifying", source: `urn:onrecord:${quote.speaker_id}` }]),
      {
        type: "TextualBody",
        purpose: "describing",
        format: "application/json",
        value: JSON.stringify(quote),
      },
    ],
    target: [
      {
        source: { id: `text/${emoji}.txt`, type: "Text", format: "text/plain" },
        selector: [
          { type: "TextPositionSelector", start, end },
          {
            type: "TextQuoteSelector",
            exact: quote?.text,
            prefix: text.slice(Math.max(0, start - 32), start).join(""),
            suffix: text.slice(end, end + 32).join(""),
          },
        ],
      },
    ],
  });
});

test("an interrupted quote has a target for each piece", async () => {
  const published = await publishedWith({
    quotes: (rows) =>
      rows.map((row) => {
        const [start, end] = [row.char_start, row.char_end];
        const text = `${row.text.slice(0, 1)} … ${row.text.slice(-1)}`;
        return {
          ...row,
          text,
          parts: [
            [start, start + 1],
            [end - 1, end],
          ],
        };
      }),
  });
  const folder = await temporaryFolder();
  await writeWebAnnotations(published, folder);
  const page: unknown = JSON.parse(await readFile(join(folder, "d_cafe-txt-031b4f60bf.jsonld"), "utf8"));
  expect(page).toHaveProperty("items.0.target.length", 2);
});

test("stops at a text that is not the one that the rows were taken from", async () => {
  const published = await publishedWith();
  await writeFile(join(published.folder, "text", `${emoji}.txt`), "Something else.\n");
  await expect(writeWebAnnotations(published, await temporaryFolder())).rejects.toThrow(
    `${join(published.folder, "text", emoji)}.txt: is not the text that the build wrote; build it again`,
  );
});
