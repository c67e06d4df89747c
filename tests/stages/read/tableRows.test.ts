import { expect, test } from "vitest";
import type { Message } from "../../../pipeline/lib/message.ts";
import { openTableReader, warnInto, type TableRow } from "../../../pipeline/stages/read/tableRows.ts";

/** What a text gives, whole or piece by piece. */
async function rowsOf(text: string, size = Infinity) {
  const messages: Message[] = [];
  const reader = openTableReader(warnInto(messages));
  const rows: TableRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...(await reader.add(text.slice(at, at + size))));
  rows.push(...(await reader.end()));
  return {
    rows: rows.map(({ line, cells }) => [line, Object.fromEntries(cells)]),
    warnings: messages.map(({ line, rule }) => [line, rule]),
    messages,
  };
}

test("names the cells and counts the lines, also within cells", async () => {
  const { rows, warnings } = await rowsOf('path, title \na.txt,"One, ""two""\nthree"\n\nb.txt,Four\n');
  expect(rows).toEqual([
    [2, { path: "a.txt", title: 'One, "two"\nthree' }],
    [5, { path: "b.txt", title: "Four" }],
  ]);
  expect(warnings).toEqual([]);
});

test("takes quotation marks within a cell as they stand", async () => {
  expect((await rowsOf('path,title\na.txt,The "big" one\nb.txt,"Stop" now\n')).rows).toEqual([
    [2, { path: "a.txt", title: 'The "big" one' }],
    [3, { path: "b.txt", title: '"Stop" now' }],
  ]);
});

test("rows of empty cells are none, and empty cells at the end are no surplus", async () => {
  const { rows, warnings } = await rowsOf("path,title\n,,,\na.txt,A,,,\n , \n");
  expect(rows).toEqual([[3, { path: "a.txt", title: "A" }]]);
  expect(warnings).toEqual([]);
});

test("warns of rows with a wrong number of cells; with too many nobody knows which is which", async () => {
  const { rows, warnings, messages } = await rowsOf(
    "path,title,url\na.txt,Hello, world,x\nb.txt,B\nc.txt,C,u\n",
  );
  expect(rows).toEqual([
    [3, { path: "b.txt", title: "B", url: "" }],
    [4, { path: "c.txt", title: "C", url: "u" }],
  ]);
  expect(warnings).toEqual([
    [2, "wrong-cell-count"],
    [3, "wrong-cell-count"],
  ]);
  expect(messages[0]).toMatchObject({ path: "metadata.csv", expected: "3 cells", actual: "4 cells" });
});

test("warns of a quotation mark that is never closed, and keeps the rows before it", async () => {
  const { rows, warnings } = await rowsOf('path,title\na.txt,A\nb.txt,"B\nc.txt,C\nd.txt,D\n');
  expect(rows).toEqual([[2, { path: "a.txt", title: "A" }]]);
  expect(warnings).toEqual([[3, "broken-row"]]);
});

test("the first of columns with the same name counts, and those without a name are ignored", async () => {
  const { rows, warnings } = await rowsOf("path,title,, title \na.txt,first,none,second\n");
  expect(rows).toEqual([[2, { path: "a.txt", title: "first" }]]);
  expect(warnings).toEqual([
    [1, "unnamed-column"],
    [1, "duplicate-column"],
  ]);
});

test.each(["", "\n\n", "title,published\nA,2024-01-01\n", "path;title\na.txt;A\n"])(
  "a table without a column path is ignored: %j",
  async (text) => {
    const { rows, messages } = await rowsOf(text);
    expect(rows).toEqual([]);
    expect(messages).toMatchObject([{ line: 1, rule: "missing-path-column", severity: "warning" }]);
  },
);

test("columns with the names of object properties are columns like any other", async () => {
  const [[, cells] = [0, {}]] = (await rowsOf("path,__proto__,constructor,toString\na.txt,p,c,t\n")).rows;
  expect(JSON.stringify(cells)).toBe('{"path":"a.txt","__proto__":"p","constructor":"c","toString":"t"}');
});

test("huge cells and names are ignored", async () => {
  const huge = "x".repeat(5_001);
  const { rows, warnings } = await rowsOf(`path,title,${huge}\na.txt,${huge},e\nb.txt,${huge.slice(1)},e\n`);
  expect(rows).toEqual([
    [2, { path: "a.txt" }],
    [3, { path: "b.txt", title: huge.slice(1) }],
  ]);
  expect(warnings).toEqual([
    [1, "unnamed-column"],
    [2, "long-cell"],
  ]);
});

test("the pieces in which a text comes change nothing", async () => {
  const text = 'path,title\na.txt,"One, ""two""\nthree"\n\nb.txt,Four,five\nc.txt\nd.txt,"open\ne.txt,E\n';
  const whole = await rowsOf(text);
  expect(whole.warnings).toHaveLength(3);
  for (const size of [1, 2, 5, 40]) expect(await rowsOf(text, size)).toEqual(whole);
});

test("a row that a quotation mark makes larger than any ends the table", async () => {
  const text = `path,title\na.txt,A\nb.txt,"B\n${"c.txt,C\n".repeat(200_000)}`;
  for (const size of [50_000, Infinity]) {
    const { rows, warnings } = await rowsOf(text, size);
    expect(rows).toEqual([[2, { path: "a.txt", title: "A" }]]);
    expect(warnings).toEqual([[3, "broken-row"]]);
  }
});
