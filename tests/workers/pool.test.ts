import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Extractor } from "../../pipeline/lib/answer.ts";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import { openPool } from "../../pipeline/workers/pool.ts";
import { helloOf } from "../../pipeline/workers/protocol.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const model = { backend: "fake", digest: "0" };
const fakeWorker = fileURLToPath(new URL("fakeWorker.js", import.meta.url));

/** A document whose path tells the fake worker what to do. */
function documentOf(path: string): RawDocument {
  const bytes = Buffer.from(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { documentId: path, path, bytes, sha256, metadata: { ...noMetadata, title: sha256 } };
}

interface Tried {
  /** The rule of each answer, in the order in which they were asked for. */
  readonly rules: readonly string[];
  readonly processes: ReadonlySet<string>;
  /** What the workers began, in order. */
  readonly begun: readonly string[];
}

/** Has fake workers read documents. */
async function tryOut(
  paths: readonly string[],
  { jobs = 2, seconds = 30, heapMegabytes = 64, hello = JSON.stringify(helloOf(model)) } = {},
): Promise<Tried> {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, "begun.txt"), "");
  const command = {
    program: process.execPath,
    parameters: [`--max-old-space-size=${heapMegabytes}`, fakeWorker, hello, folder],
  };
  const pool: Extractor = openPool({ model, jobs, limits: { seconds, heapMegabytes }, command });
  try {
    const answers = await Promise.all(paths.map((path) => pool.answer(documentOf(path))));
    const messages = answers.map((answer) => ("message" in answer ? answer.message : null));
    return {
      rules: messages.map((message) => message?.rule ?? ""),
      processes: new Set(messages.flatMap((message) => (message?.rule === "read" ? [message.reason] : []))),
      begun: readFileSync(join(folder, "begun.txt"), "utf8").trimEnd().split("\n"),
    };
  } finally {
    await pool.close();
  }
}

const texts = Array.from({ length: 12 }, (_, nth) => `${nth}.txt`);
const patience = 30_000;

test(
  "gives each document its own answer, from as many processes as there are jobs",
  { timeout: patience },
  async () => {
    const { rules, begun } = await tryOut(texts, { jobs: 3 });
    expect(rules).toEqual(texts.map(() => "read"));
    expect(begun.toSorted()).toEqual(texts.toSorted());
    expect((await tryOut(texts, { jobs: 1 })).processes.size).toBe(1);
    expect((await tryOut(["1.txt"], { jobs: 4 })).processes.size).toBe(1);
  },
);

test.each([
  ["die", "reading-died"],
  ["leave", "reading-died"],
  ["fill", "out-of-memory"],
])(
  "a document over which a worker ends (%s) is tried once more and lost alone",
  { timeout: patience },
  async (deed, rule) => {
    const paths = [...texts.slice(0, 3), deed, ...texts.slice(3), `${deed} once`];
    const { rules, begun } = await tryOut(paths);
    expect(rules).toEqual(paths.map((path) => (path === deed ? rule : "read")));
    expect(begun.filter((path) => path === deed)).toHaveLength(2);
  },
);

test("so is one that takes too long", { timeout: patience }, async () => {
  const { rules } = await tryOut(["1.txt", "hang", "2.txt", "hang once"], { seconds: 3 });
  expect(rules).toEqual(["read", "too-slow", "read", "read"]);
});

test("the second try is made alone", { timeout: patience }, async () => {
  const { begun } = await tryOut(["die once", ...texts], { jobs: 1 });
  // The one that waited behind the first try waits for the end of the second.
  expect(begun.slice(0, 3)).toEqual(["die once", "die once", "0.txt"]);
});

test.each([
  ["babble", "Unexpected token"],
  ["answer another", "is answered by what belongs to another.txt"],
  ["fail", "a fault of ours"],
])("what a worker must not say (%s) ends the build", { timeout: patience }, async (deed, message) => {
  await expect(tryOut([...texts, deed])).rejects.toThrow(message);
});

test("a worker of another version ends the build", { timeout: patience }, async () => {
  const hello = JSON.stringify({ ...helloOf(model), code: "1" });
  await expect(tryOut(texts, { hello })).rejects.toThrow("a worker of another version says");
});

test(
  "workers that cannot start are an error of the machine, with what they said",
  { timeout: patience },
  async () => {
    const command = {
      program: process.execPath,
      parameters: ["-e", "console.error('no model'); process.exit(1)"],
    };
    const limits = { seconds: 10, heapMegabytes: 64 };
    const pool = openPool({ model, jobs: 2, limits, command });
    await expect(pool.answer(documentOf("1.txt"))).rejects.toMatchObject({
      name: "InputError",
      message: "a worker process cannot start: no model\n",
    });
    const missing = openPool({
      model,
      jobs: 2,
      limits,
      command: { ...command, program: "/no/such/program" },
    });
    await expect(missing.answer(documentOf("1.txt"))).rejects.toThrow("ENOENT");
    await Promise.all([pool.close(), missing.close()]);
  },
);

test("one that ends before it says who it is is started once more", { timeout: patience }, async () => {
  const folder = await temporaryFolder({ "begun.txt": "" });
  const once = 'mkdir "$0" 2>/dev/null && exit 9; exec "$@"';
  const worker = [process.execPath, fakeWorker, JSON.stringify(helloOf(model)), folder];
  const command = { program: "sh", parameters: ["-c", once, join(folder, "first"), ...worker] };
  const pool = openPool({ model, jobs: 1, limits: { seconds: 10, heapMegabytes: 64 }, command });
  expect(await pool.answer(documentOf("1.txt"))).toMatchObject({ message: { rule: "read" } });
  await pool.close();
});

test("nothing is answered after the end", async () => {
  const pool = openPool({ model, jobs: 1, limits: { seconds: 10, heapMegabytes: 64 } });
  await pool.close();
  await expect(pool.answer(documentOf("1.txt"))).rejects.toThrow("the workers are closed");
});
