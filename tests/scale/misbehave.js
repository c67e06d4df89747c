/**
 * Loaded before the worker (NODE_OPTIONS=--import): lets it end, hang, run out of memory or dawdle over texts that ask for it, as a text
 * might that meets a fault nobody knows yet.
 */
import { Buffer } from "node:buffer";
import process from "node:process";

const parse = JSON.parse;
const asked = /\b(?:MISBEHAVE-(EXIT|HANG|HEAP)|DAWDLE-(\d+))\b/;

JSON.parse = (text, reviver) => {
  const value = parse(text, reviver);
  if (typeof value?.bytes === "string" && typeof value.path === "string") misbehave(value.bytes);
  return value;
};

function misbehave(bytes) {
  const match = asked.exec(Buffer.from(bytes, "base64").toString("latin1"));
  if (match === null) return;
  if (match[1] === "EXIT") process.exit(7);
  while (match[1] === "HANG");
  const kept = [];
  while (match[1] === "HEAP") kept.push(new Array(100_000).fill({}));
  // So that a test can see that it has begun.
  process.title = "worker.mjs dawdles";
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(match[2]));
}
