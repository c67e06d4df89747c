import { expect, test } from "vitest";
import {
  floats,
  floatsOf,
  integers,
  integersOf,
  openRuntime,
} from "../../../../pipeline/stages/annotate/reading/runtime.ts";

test("names the library, its version and the kind of processor", async () => {
  expect((await openRuntime("native")).backend).toMatch(/^onnxruntime-node \d+\.\d+\.\d+ \w+-\w+$/);
  expect((await openRuntime("wasm")).backend).toMatch(/^onnxruntime-web \d+\.\d+\.\d+ wasm$/);
});

test("the library comes first", async () => {
  expect((await openRuntime("")).backend).toContain("onnxruntime-node");
});

test("refuses a backend that it does not know", async () => {
  await expect(openRuntime("cuda")).rejects.toThrow("ONRECORD_BACKEND is cuda; it may be native or wasm");
});

test("tensors give back what was put in, and only as what they are", () => {
  const outputs = { whole: integers([1, -2, 3], [3]), broken: floats(Float32Array.of(0.5, 2), [1, 2]) };
  expect([...integersOf(outputs, "whole")]).toEqual([1, -2, 3]);
  expect([...floatsOf(outputs, "broken")]).toEqual([0.5, 2]);
  expect(() => floatsOf(outputs, "whole")).toThrow("whole");
  expect(() => integersOf(outputs, "missing")).toThrow("missing");
});
