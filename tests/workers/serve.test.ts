import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { answer } from "../../pipeline/answer.ts";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { linesOf } from "../../pipeline/lib/lines.ts";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import type { Reader } from "../../pipeline/lib/reading.ts";
import { isLoss } from "../../pipeline/workers/losses.ts";
import { answerTo, helloOf, parseRequest, requestLine } from "../../pipeline/workers/protocol.ts";
import { serve } from "../../pipeline/workers/serve.ts";
import { wildReader } from "../wildReader.ts";

const metadata = { ...noMetadata, title: "A \u2028 title", authors: ["Ana Lima"], extra: { beat: "sea" } };
const story = parseRequest(
  JSON.stringify({
    path: "a/b.txt",
    bytes: Buffer.from("Ana Lima said 40 people were hurt.").toString("base64"),
    metadata,
  }),
);
const empty = parseRequest(JSON.stringify({ path: "empty.txt", bytes: "", metadata: noMetadata }));

function reader(): Reader {
  return wildReader([7, 1, 4, 2, 8, 5][Symbol.iterator]());
}

function said(...lines: readonly string[]): Promise<readonly string[]> {
  return saidWith(reader(), lines);
}

async function saidWith(own: Reader, lines: readonly string[]): Promise<readonly string[]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const heard = Readable.from(linesOf(output)).toArray();
  for (const line of lines) input.write(line);
  input.end();
  await serve(input, output, own);
  output.end();
  return heard;
}

test("says who it is, and what the program itself would say of each document", async () => {
  const [hello, first = "", second = ""] = await said(requestLine(story), requestLine(empty));
  expect(JSON.parse(hello ?? "")).toEqual(helloOf(reader()));
  expect(answerTo(story, first)).toEqual({ status: "ok", ...(await answer(story, reader())) });
  expect(answerTo(empty, second)).toMatchObject({ status: "quarantined", message: { rule: "empty-file" } });
});

test("a request comes through as it was", () => {
  const sent: RawDocument = story;
  expect(parseRequest(requestLine(sent))).toEqual(sent);
});

test.each([
  ["no JSON", "is not valid JSON"],
  ["{}", "must have required property 'path'"],
  [JSON.stringify({ path: "a.txt", bytes: "§", metadata: noMetadata }), "data/bytes must match pattern"],
  [JSON.stringify({ path: "a.txt", bytes: "", metadata: {} }), "data/metadata must have required property"],
])("answers a line that is no request, and goes on: %s", async (line, message) => {
  const [, failed = "", next = ""] = await said(`${line}\n`, requestLine(empty));
  expect(failed).toContain(message);
  expect(() => answerTo(empty, failed)).toThrow(message);
  expect(answerTo(empty, next)).toMatchObject({ status: "quarantined" });
});

function failing(error: Error): Reader {
  return { ...reader(), read: () => Promise.reject(error) };
}

test.each([
  new RangeError("Invalid string length"),
  new RangeError("Array buffer allocation failed"),
  new RangeError("Map maximum size exceeded"),
  new RangeError("WebAssembly.Memory.grow(): Maximum memory size exceeded"),
  new Error("std::bad_alloc"),
])("a document that there is no memory for is lost: %s", async (error) => {
  const [, first = "", next = ""] = await saidWith(failing(error), [requestLine(story), requestLine(empty)]);
  const answered = answerTo(story, first);
  expect(isLoss(answered)).toBe(true);
  expect(answered).toMatchObject({ message: { rule: "out-of-memory", advice: "split it" } });
  expect(answerTo(empty, next)).toMatchObject({ message: { rule: "empty-file" } });
});

test("any other error is the program’s", async () => {
  const [, first = ""] = await saidWith(failing(new RangeError("no such word")), [requestLine(story)]);
  expect(() => answerTo(story, first)).toThrow("no such word");
});

test("an answer without its rows is none", async () => {
  const [, line = ""] = await said(requestLine(story));
  const without = line.replace('"rows":', '"row":');
  expect(() => answerTo(story, without)).toThrow("a/b.txt: not an answer");
  expect(() => answerTo({ ...story, sha256: "0" }, line)).toThrow("is answered by what belongs to a/b.txt");
});
