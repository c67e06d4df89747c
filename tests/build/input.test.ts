import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, type BuildOptions, type BuildSummary } from "../../pipeline/index.ts";
import { formatMessage } from "../../pipeline/lib/formatMessage.ts";
import { unread, writeBadInput } from "./badInput.ts";
import { filesOf, messagesOf, rowsOf } from "./outputs.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-input-"));
const [raw, out] = [join(folder, "raw"), join(folder, "out")];
const shown: string[] = [];
let summary: BuildSummary;

beforeAll(async () => {
  mkdirSync(raw);
  writeBadInput(raw);
  const nothing = (): void => undefined;
  const message: NonNullable<BuildOptions["reporter"]>["message"] = (said) => {
    shown.push(formatMessage(said, "raw"));
  };
  summary = await build({ raw, out, reporter: { start: nothing, document: nothing, end: nothing, message } });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("quarantines what cannot be read, each with its reason", () => {
  const messages = messagesOf(out).filter(({ severity }) => severity === "quarantined");
  expect(Object.fromEntries(messages.map(({ path, rule }) => [path, rule]))).toEqual({
    "binary.txt": "binary-file",
    "blank.txt": "no-text",
    "broken.txt": "undecodable-bytes",
    "empty.txt": "empty-file",
    "french.txt": "not-english",
    "large.txt": "too-large",
    "link-device.txt": "link-outside",
    "link-folder.txt": "link-to-folder",
    "link-nowhere.txt": "dangling-link",
    "link-outside.txt": "link-outside",
    "loop.txt": "link-loop",
    noExtension: "unsupported-format",
    "page.html": "unsupported-format",
    "pipe.txt": "not-a-file",
    "unassigned.txt": "undecodable-bytes",
    "utf32.txt": "undecodable-bytes",
  });
  const rows = rowsOf(out, "documents").filter(({ status }) => status === "quarantined");
  expect(rows.map(({ path }) => path)).toEqual(messages.map(({ path }) => path));
  const unexplained = rows.filter(
    (row, nth) => row.message?.startsWith(messages[nth]?.reason ?? "") !== true,
  );
  expect(unexplained).toEqual([]);
});

test("warns of what it had to guess or leave out", () => {
  const warnings = messagesOf(out).filter(({ severity }) => severity === "warning");
  expect(warnings.map(({ path, line, rule }) => [path, line, rule])).toEqual([
    ["metadata.csv", 3, "bad-date"],
    ["metadata.csv", 3, "bad-url"],
    ["metadata.csv", 4, "duplicate-path"],
    ["metadata.csv", 5, "unknown-path"],
    ["metadata.csv", 6, "wrong-cell-count"],
    ["metadata.csv", 7, "missing-path"],
    ["windows.txt", 1, "assumed-windows-1252"],
  ]);
});

test("publishes the good documents all the same, each in its encoding", () => {
  const rows = rowsOf(out, "documents").filter(({ status }) => status === "ok");
  expect(rows.map(({ path, encoding }) => [path, encoding])).toEqual([
    ["bell\u0007.txt", "utf-8"],
    ["carriage.txt", "utf-8"],
    ["folder/good.md", "utf-8"],
    ["good.txt", "utf-8"],
    ["latin\ufffd.txt", "utf-8"],
    ["link-inside.txt", "utf-8"],
    ["marked.txt", "utf-8"],
    ["new\nline.txt", "utf-8"],
    ["utf16be.txt", "utf-16be"],
    ["utf16le.txt", "utf-16le"],
    ["windows.txt", "windows-1252"],
    ["x.txt/inside.txt", "utf-8"],
    ["\u202etxt.live.txt", "utf-8"],
  ]);
  expect(rows.filter(({ sentences, claims }) => sentences === 0 || claims === 0)).toEqual([]);
  const texts = Object.keys(filesOf(out)).filter((path) => path.startsWith("text/"));
  expect(texts).toEqual(rows.map(({ document_id }) => `text/${document_id}.txt`).sort());
});

test("reads what the metadata say, and keeps columns that it does not know", () => {
  const [row] = rowsOf(out, "documents").filter(({ path }) => path === "good.txt");
  expect(row).toMatchObject({
    title: "Fares",
    published: "2024-02-29",
    publisher: "The Gazette",
    authors: ["Ada Doe", "Bo Roe"],
    url: "https://news.example/fares",
    metadata: '{"desk":"City","note":"said \\"no\\""}',
  });
});

test("shows each message on one line: file, line and column, rule, what to do", () => {
  expect(shown).toHaveLength(23);
  expect(
    shown.filter((line) => !/^raw\/[\w./-]+(?::\d+){0,2} {2}[a-z0-9-]+ {2}[\w ]\P{C}+; \P{C}+$/u.test(line)),
  ).toEqual([]);
  expect(shown).toContain(
    "raw/broken.txt:1:23  undecodable-bytes  broken UTF-8 (byte 0xE2); save the file as UTF-8",
  );
});

test("counts warnings and quarantined documents apart", () => {
  expect(summary).toMatchObject({ warnings: 7, quarantined: 16, build: { rows: { documents: 29 } } });
});

test("lets nothing out that is hidden or lies outside", () => {
  const files = Object.entries(filesOf(out));
  expect(files.filter(([, content]) => content.includes(unread))).toEqual([]);
});
