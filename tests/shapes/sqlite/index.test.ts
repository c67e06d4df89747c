import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { expect, onTestFinished, test } from "vitest";
import type { ClaimRow } from "../../../pipeline/lib/rows.generated.ts";
import { columns, datasetNames, type ColumnKind } from "../../../pipeline/lib/schemas.ts";
import { sqliteValue, writeSqlite } from "../../../pipeline/shapes/sqlite/index.ts";
import { rowsOf } from "../../build/outputs.ts";
import { temporaryFolder } from "../../stages/read/temporaryFolder.ts";
import { hostileItems, hostileTexts, publishedWith } from "../publishedFolder.ts";

function openDatabase(file: string) {
  const database = new sqlite.Database(file, { readOnly: true });
  onTestFinished(() => {
    database.close();
  });
  return database;
}

test.each<[unknown, ColumnKind, unknown]>([
  [null, "decimal", null],
  ["9223372036854775807", "decimal", 9223372036854775807n],
  ["-9223372036854775808", "decimal", -9223372036854775808n],
  ["9223372036854775808", "decimal", 9223372036854775808],
  ["0.25", "decimal", 0.25],
  ["9".repeat(400), "decimal", "9".repeat(400)],
  ["0123", "string", "0123"],
  ["2024-03-01", "date", "2024-03-01"],
  [true, "boolean", 1],
  [["a", '"'], "list", '["a","\\\\""]'.replace("\\\\", "\\")],
  [[[1, 2]], "parts", "[[1,2]]"],
])("%s of kind %s in a table", (value, kind, wanted) => {
  expect(sqliteValue(value, kind)).toBe(wanted);
});

/** What the library reads of a cell: it gives integers that a number holds as numbers. */
function readValue(value: unknown, kind: ColumnKind): unknown {
  const stored = sqliteValue(value, kind);
  return typeof stored === "bigint" && Number.isSafeInteger(Number(stored)) ? Number(stored) : stored;
}

/** The claims but the first, and that one with each of the texts; ids are made up. */
function hostileClaims([first, ...others]: readonly ClaimRow[]): readonly ClaimRow[] {
  if (first === undefined) return others;
  const made = hostileTexts.map((text, nth) => ({
    ...first,
    claim_id: `c_${String(nth).padStart(20, "0")}`,
    passage_text: text,
    figures: hostileItems,
  }));
  return [first, ...made, ...others];
}

test("has every row, and a file for Datasette", async () => {
  const published = await publishedWith({ claims: hostileClaims });
  const folder = await temporaryFolder();
  expect(await writeSqlite(published, folder, "town's.db")).toEqual([
    "see it with its columns explained: datasette town's.db --metadata town's.metadata.json",
  ]);
  const database = openDatabase(join(folder, "town's.db"));
  for (const dataset of datasetNames) {
    const shown = columns(dataset);
    const wanted = rowsOf(published.folder, dataset).map((row) =>
      Object.fromEntries(shown.map(({ name, kind }) => [name, readValue(Reflect.get(row, name), kind)])),
    );
    expect(database.all(`SELECT * FROM ${dataset} ORDER BY rowid`)).toEqual(wanted);
  }
  const meaningOfStance = columns("claims").find(({ name }) => name === "stance")?.description;
  const metadata: unknown = JSON.parse(await readFile(join(folder, "town's.metadata.json"), "utf8"));
  expect(metadata).toMatchObject({
    databases: {
      "town's": { tables: { claims: { columns: { stance: meaningOfStance } } } },
    },
  });
});

test("finds words by their stems, whatever the accents", async () => {
  const folder = await temporaryFolder();
  await writeSqlite(await publishedWith(), folder, "a.db");
  const database = openDatabase(join(folder, "a.db"));
  const search = `SELECT title FROM documents WHERE rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)`;
  expect(database.all(search, "fare")).toEqual([{ title: "Ferry fares rise" }]);
  expect(database.all(search, "cafe")).toEqual([{ title: 'Café says "no"' }]);
});

test("keeps closed lists, nulls and types", async () => {
  const folder = await temporaryFolder();
  await writeSqlite(await publishedWith(), folder, "a.db");
  const database = new sqlite.Database(join(folder, "a.db"));
  onTestFinished(() => {
    database.close();
  });
  for (const wrong of [
    "stance = 'shout'",
    "text = NULL",
    "anonymous = 2",
    "char_start = 'x'",
    "quote_id = 'q_0'",
  ])
    expect(() => {
      database.exec(`UPDATE claims SET ${wrong}`);
    }).toThrow(/constraint failed|cannot store/);
});

test("stops at a row that points at nothing", async () => {
  const published = await publishedWith({ entities: () => [] });
  await expect(writeSqlite(published, await temporaryFolder(), "a.db")).rejects.toThrow(
    /: a row of "\w+" points at no row of "entities"; build it again$/,
  );
});

test("stops at a text that it would cut", async () => {
  const published = await publishedWith({
    documents: (rows) => rows.map((row) => ({ ...row, path: "a\0b" })),
  });
  await expect(writeSqlite(published, await temporaryFolder(), "a.db")).rejects.toThrow(
    /^“a\\u\{0\}b”: holds the character U\+0000, at which SQLite would cut it;/,
  );
});

test("may be read by whoever may read other new files", async () => {
  const folder = await temporaryFolder();
  await writeSqlite(await publishedWith(), folder, "a.db");
  const [database, metadata] = [
    await stat(join(folder, "a.db")),
    await stat(join(folder, "a.metadata.json")),
  ];
  expect(database.mode).toBe(metadata.mode);
});
