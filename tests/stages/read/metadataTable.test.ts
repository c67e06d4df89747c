import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentId } from "../../../pipeline/lib/documentId.ts";
import { noMetadata } from "../../../pipeline/lib/noMetadata.ts";
import { openSorter } from "../../../pipeline/lib/sorter.ts";
import { describedEntries } from "../../../pipeline/stages/read/describedEntries.ts";
import { readMetadataTable } from "../../../pipeline/stages/read/metadataTable.ts";
import { openNotes } from "../../../pipeline/stages/read/notes.ts";
import { collect } from "./reading.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const paths = new Set(["a.txt", "b/c.txt", " d\n.txt", "__proto__", "metadata.csv.txt"]);

/** What a table says of the documents at those paths. */
async function tableText(text: string) {
  const scratch = await temporaryFolder();
  const [entries, notes] = [openSorter(scratch), openNotes(scratch)];
  for (const path of paths) await entries.add(path, JSON.stringify([path, false, false]));
  const rows = await readMetadataTable(pieces(text), { entries, notes, scratch });
  const described = await collect(describedEntries(Buffer.from("/"), { entries, rows }, notes));
  const metadataByPath = new Map(
    described.flatMap(({ entry, metadata }) => (metadata === noMetadata ? [] : [[entry.path, metadata]])),
  );
  return { metadataByPath, messages: await collect(notes.all()) };
}

async function* pieces(text: string): AsyncGenerator<string, void> {
  yield await Promise.resolve(text);
}

async function tableOf(...rows: readonly (readonly string[])[]) {
  const { metadataByPath, messages } = await tableText(stringify([...rows]));
  const warnings = messages.map(({ line, rule, document_id }) => [line, rule, document_id]);
  return { metadata: Object.fromEntries(metadataByPath), byPath: metadataByPath, warnings, messages };
}

test("reads every known column, and keeps the unknown ones that hold something", async () => {
  const known = ["path", "title", "published", "publisher", "authors", "section", "url", "language"];
  const { metadata, warnings } = await tableOf(
    [...known, "desk", "note"],
    [
      "a.txt",
      " T ",
      "2024-02-29",
      "P",
      "Jane Doe; Roe, R.",
      "S",
      "https://example.org/a",
      "en-GB",
      "home",
      " ",
    ],
    ["b/c.txt", "", "", "", "", "", "", "", "", ""],
  );
  expect(warnings).toEqual([]);
  expect(metadata).toEqual({
    "a.txt": {
      title: "T",
      published: "2024-02-29",
      publisher: "P",
      authors: ["Jane Doe", "Roe, R."],
      section: "S",
      url: "https://example.org/a",
      language: "en-GB",
      extra: { desk: "home" },
    },
    "b/c.txt": {
      title: null,
      published: null,
      publisher: null,
      authors: [],
      section: null,
      url: null,
      language: null,
      extra: null,
    },
  });
});

test("values that cannot be used are null, with a warning that names the document", async () => {
  const { metadata, messages } = await tableOf(
    ["path", "published", "url", "title"],
    ["a.txt", "29.02.2024", "javascript:alert(1)", "A"],
    ["b/c.txt", "2023-02-29", "", "B"],
  );
  expect(metadata).toMatchObject({
    "a.txt": { published: null, url: null, title: "A" },
    "b/c.txt": { published: null, title: "B" },
  });
  const place = { path: "metadata.csv", line: 2, document_id: documentId("a.txt"), severity: "warning" };
  expect(messages).toMatchObject([
    { ...place, rule: "bad-date", actual: "29.02.2024" },
    { ...place, rule: "bad-url", actual: "javascript:alert(1)" },
    { rule: "bad-date", line: 3, document_id: documentId("b/c.txt"), actual: "2023-02-29" },
  ]);
});

test.each(["gone.txt", "../a.txt", "./a.txt", "b\\c.txt", "A.txt", "metadata.csv", "/etc/passwd"])(
  "warns of metadata for %s, which is not there",
  async (path) => {
    const { metadata, messages } = await tableOf(["path"], [path]);
    expect(metadata).toEqual({});
    expect(messages).toMatchObject([{ line: 2, rule: "unknown-path", document_id: null, actual: path }]);
  },
);

test("of two rows for a document the first counts", async () => {
  const { metadata, warnings } = await tableOf(["path", "title"], ["a.txt", "first"], ["a.txt ", "second"]);
  expect(metadata).toMatchObject({ "a.txt": { title: "first" } });
  expect(warnings).toEqual([[3, "duplicate-path", documentId("a.txt")]]);
});

test("a path is taken as it stands before white space is taken off", async () => {
  const { byPath, warnings } = await tableOf(
    ["path", "title"],
    [" d\n.txt", "D"],
    [" b/c.txt ", "C"],
    ["", "none"],
  );
  expect([...byPath.keys()]).toEqual([" d\n.txt", "b/c.txt"]);
  expect(warnings).toEqual([[5, "missing-path", null]]);
});

test("paths and columns with the names of object properties change nothing else", async () => {
  const { byPath } = await tableOf(["path", "title", "__proto__"], ["__proto__", "P", "polluted"]);
  expect(byPath.get("__proto__")?.title).toBe("P");
  expect(JSON.stringify(byPath.get("__proto__")?.extra)).toBe('{"__proto__":"polluted"}');
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("gives back every title, with spaces for what breaks a line or turns its direction", async () => {
  const breaksOrTurns = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u061c\u200e\u200f])\p{Bidi_Control}/gu;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (title) => {
      const value = title
        .replaceAll(breaksOrTurns, " ")
        .replaceAll(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
      const { byPath } = await tableOf(["path", "title"], ["a.txt", title]);
      expect(byPath.get("a.txt")?.title).toBe(value === "" ? null : value);
    }),
  );
});

test("never throws, and every message names the table and a rule", async () => {
  const hostile = fc.string({
    unit: fc.constantFrom('"', ",", "\n", "a", ";", "\0", "'", "=", "path", "a.txt", "__proto__"),
  });
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (start, rest) => {
      for (const text of [start, `path,title\n${rest}`, `path\n${start}\n${rest}`]) {
        const { metadataByPath, messages } = await tableText(text);
        expect([...metadataByPath.keys()].every((path) => paths.has(path))).toBe(true);
        expect(
          messages.every(({ path, rule, reason }) => path === "metadata.csv" && rule !== "" && reason !== ""),
        ).toBe(true);
      }
    }),
  );
});
