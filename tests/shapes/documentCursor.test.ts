import { expect, test } from "vitest";
import { openDocumentCursor } from "../../pipeline/shapes/documentCursor.ts";
import { rowsOf } from "../build/outputs.ts";
import { newsroom, publishedWith } from "./publishedFolder.ts";

const [first = "", ...others] = new Set(rowsOf(newsroom, "quotes").map(({ document_id }) => document_id));

test("gives the rows of each document, none for one that has none", async () => {
  const cursor = openDocumentCursor(await publishedWith(), "quotes");
  const rows = rowsOf(newsroom, "quotes");
  expect(await cursor.take("d_before-0000000000")).toEqual([]);
  for (const id of [first, ...others])
    expect(await cursor.take(id)).toEqual(rows.filter(({ document_id }) => document_id === id));
  expect(await cursor.take("d_after-0000000000")).toEqual([]);
  await expect(cursor.close()).resolves.toBeUndefined();
});

test("tells of rows that nobody asked for", async () => {
  const cursor = openDocumentCursor(await publishedWith(), "quotes");
  for (const id of others) expect(await cursor.take(id)).toEqual([]);
  await expect(cursor.close()).rejects.toThrow(
    /quotes\.json: its rows do not stand in the order of documents\.json; build it again$/,
  );
});
