import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
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
  expect(written()).toBe(
    "raw/a\\nb.txt:12:5  assumed-windows-1252  not UTF-8; save it as UTF-8\n2/3 documents\n",
  );
});

test("on a terminal messages follow when the bar is gone", () => {
  const { stream, written } = recorder(true);
  const reporter = progressOn(stream, "raw");
  reporter.start(2);
  reporter.message(message);
  reporter.document("a.txt");
  reporter.document("b.txt");
  expect(written()).not.toContain("assumed-windows-1252");
  reporter.end();
  expect(written().endsWith("save it as UTF-8\n")).toBe(true);
});
