/**
 * A worker that does with a document what its path says. Says its first parameter as its hello line; the second is a folder in which it
 * notes what it has begun, so that a later one can tell.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

const [hello, folder] = process.argv.slice(2);
const log = join(folder, "begun.txt");
const begunBefore = (path) => readFileSync(log, "utf8").split("\n").includes(path);

const misdeeds = {
  die: () => process.kill(process.pid, "SIGKILL"),
  leave: () => process.exit(7),
  hang: () => {
    for (;;);
  },
  fill: () => {
    const held = [];
    for (;;) held.push(new Array(1000).fill(held.length));
  },
  babble: () => say("What is on the record?"),
  "answer another": () => say(answer("another.txt", null)),
  fail: () => say(JSON.stringify({ status: "failed", path: "fail", error: "Error: a fault of ours" })),
};

const say = (line) => process.stdout.write(`${line}\n`);

function answer(path, sha256) {
  const message = { rule: "read", severity: "quarantined", reason: String(process.pid) };
  return JSON.stringify({ status: "quarantined", documentId: path, path, sha256, message });
}

say(hello);
for await (const line of createInterface({ input: process.stdin })) {
  const { path, metadata } = JSON.parse(line);
  const [deed, times] = path.split(" once");
  const again = times !== undefined && begunBefore(path);
  appendFileSync(log, `${path}\n`);
  if (!again) misdeeds[deed]?.();
  say(answer(path, metadata.title));
}
