import { expect, test } from "vitest";
import { correctionLine, type Wish } from "../../../explorer/page/correction.ts";
import { columns, schemaValidator } from "../../../pipeline/lib/schemas.ts";
import type { ManifestColumn } from "../../../pipeline/lib/explorerData.ts";
import { documentWith, rowWith } from "./rowWith.ts";

const isLine = schemaValidator<Readonly<Record<string, unknown>>>("correction");
const claimColumns = columns("claims").map(({ name, kind, enum: values }): ManifestColumn => [
  name,
  kind,
  values,
]);
const confirm: Wish = {
  action: "confirm",
  column: "",
  value: "",
  reason: "seen",
  by: "desk",
  date: "2026-03-02",
};

/** A line as the build reads it. */
function read(...given: Parameters<typeof correctionLine>): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(correctionLine(...given));
  if (isLine(value)) return value;
  throw new Error(JSON.stringify(isLine.errors));
}

test("finds its row by its words", () => {
  const row = rowWith({});
  expect(read(documentWith("it", [row]), row, confirm, claimColumns)).toEqual({
    path: "a.txt",
    dataset: "claims",
    quote: "it",
    action: "confirm",
    reason: "seen",
    by: "desk",
    date: "2026-03-02",
  });
});

test("adds what stands around the words if another row has the same", () => {
  const text = "🌉 it and it";
  const [first, second] = [rowWith({ id: "a", parts: [[2, 4]] }), rowWith({ id: "b", parts: [[9, 11]] })];
  const document = documentWith(text, [first, second]);
  expect(read(document, first, confirm, claimColumns)).toMatchObject({ prefix: "🌉 ", suffix: " and it" });
  const line = read(document, second, confirm, claimColumns);
  expect(line).toMatchObject({ prefix: "🌉 it and " });
  expect(line).not.toHaveProperty("suffix");
});

test("tells sources of the same words apart", () => {
  const other = rowWith({ id: "b", values: { text: "it", claimant: "Hill Bank" } });
  const row = rowWith({});
  expect(read(documentWith("it", [row, other]), row, confirm, claimColumns)).toMatchObject({
    expect: { claimant: "Ana Lima" },
  });
});

test.each([
  ["stance", "warn", "warn"],
  ["anonymous", "true", true],
  ["target", "", null],
] as const)("sets %s to %j, and expects what stands there now", (column, value, typed) => {
  const row = rowWith({ values: { text: "it", stance: "deny", anonymous: false, target: "Hill Bank" } });
  const line = read(
    documentWith("it", [row]),
    row,
    { ...confirm, action: "set", column, value },
    claimColumns,
  );
  expect(line).toMatchObject({
    action: "set",
    set: { [column]: typed },
    expect: { [column]: row.values[column] },
  });
});
