import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { newMessage } from "../pipeline/lib/newMessage.ts";
import { progressOn, type TextStream } from "../pipeline/progress.ts";

/** A stream that keeps what is written to it. */
function recorder(isTTY: boolean): { stream: TextStream; written: () => string } {
  const chunks: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  stream.on("data", (chunk: Buffer) => chunks.push(chunk.toString("utf8")));
  return { stream, written: () => chunks.join("") };
}

const message = newMessage({
  path: "a\nb.txt",
  line: 12,
  column: 5,
  rule: "assumed-windows-1252",
  severity: "warning",
  reason: "not UTF-8",
  advice: "save it as UTF-8",
});

const told = "raw/a\\nb.txt:12:5  assumed-windows-1252  not UTF-8; save it as UTF-8";

test("away from a terminal a plain line comes every three seconds, messages at once", () => {
  const { stream, written } = recorder(false);
  let now = 0;
  const reporter = progressOn(stream, "raw", () => now);
  reporter.start(3);
  reporter.document("a.txt");
  reporter.message(message);
  now = 3000;
  reporter.document("b.txt");
  reporter.document("c.txt");
  reporter.end();
  expect(written()).toBe(`${told}\n2/3 documents\n`);
});

test("on a terminal messages pass above the bar, which is gone in the end", async () => {
  const { stream, written } = recorder(true);
  const reporter = progressOn(stream, "raw");
  reporter.message(message);
  expect(written()).toBe(`${told}\n`);
  reporter.start(2);
  reporter.document("a.txt");
  reporter.message(message);
  await vi.waitFor(() => {
    expect(shownLines(written())).toEqual([told, told, expect.stringContaining("1/2 documents  a.txt")]);
  });
  reporter.document("b.txt");
  reporter.message(message);
  reporter.end();
  expect(shownLines(written())).toEqual([told, told, told, ""]);
});

test("a terminal is not left without cursor or line breaks by a program that is stopped", async () => {
  const { stream, written } = recorder(true);
  const reporter = progressOn(stream, "raw");
  reporter.start(1);
  await vi.waitFor(() => {
    expect(written()).toContain("0/1 documents");
  });
  expect(written()).not.toContain("\u001b[?");
  reporter.end();
});

/** The lines that a terminal shows, which knows the first column (G), and what to clear of a line (2K) or right of the cursor (0K, 0J). */
function shownLines(written: string): string[] {
  const lines = [""];
  let column = 0;
  for (const part of written.replaceAll("\u001b", "␛").split(/(\n|␛\[\d[GKJ])/u)) {
    const line = lines.pop() ?? "";
    if (part === "\n") lines.push(line, "");
    else if (part === "␛[2K") lines.push("");
    else if (/^␛\[0[KJ]$/u.test(part)) lines.push(line.slice(0, column));
    else if (part === "␛[1G") lines.push(line);
    else lines.push(line.slice(0, column) + part + line.slice(column + part.length));
    if (part === "\n" || part === "␛[1G") column = 0;
    else if (!part.startsWith("␛")) column += part.length;
  }
  return lines;
}
