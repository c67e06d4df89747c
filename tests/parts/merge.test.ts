import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { merge } from "../../pipeline/merge.ts";
import { filesOf, messagesOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { answerAll, blindReader, helloLine, writeParts } from "./clusterOf.ts";

const texts = {
  "raw/a.txt": "The harbour office sold 12 boats in May. Nobody bid for the last one.\n",
  "raw/b/c.md": "Some 300 people came.\n\nThe “Alder Queen” stayed in port.\n",
  "raw/b/d.txt": "It rained on 4 of 10 days.\n",
  "raw/e.txt": "",
  "raw/film.mp4": "not a film",
  "raw/latin.txt": Buffer.from("The caf\xe9 served 40 guests.\n", "latin1"),
  "raw/metadata.csv": "path,title,desk\na.txt,Boats,harbour\nx.txt,,\n",
};

/** The texts, listed and answered, and the datasets that a build on this machine makes of them. */
async function answered() {
  const folder = await temporaryFolder(texts);
  symlinkSync("/etc/hostname", join(folder, "raw/outside.txt"));
  writeFileSync(join(folder, "raw/large.txt"), "word ".repeat(1_000_001));
  const [raw, parts, local] = [join(folder, "raw"), join(folder, "parts"), join(folder, "local")];
  const lines = await answerAll(raw, parts);
  await build({ raw, out: local, reader: blindReader });
  return { raw, parts, local, lines, out: join(folder, "out") };
}

const limits = { heapMegabytes: 1000 };

test.each([
  ["one part", (lines: readonly string[]) => [lines]],
  ["a part for each answer", (lines: readonly string[]) => lines.map((line) => [line])],
  [
    "empty parts between them",
    (lines: readonly string[]) => [[], lines.slice(0, 2), [], [], lines.slice(2), []],
  ],
])("gives the bytes of a build on one machine: %s", async (_, divided) => {
  const { parts, local, out, lines } = await answered();
  await writeParts(parts, divided(lines));
  await merge({ parts, out, ...limits });
  expect(filesOf(out)).toEqual(filesOf(local));
});

test("takes parts by their numbers, not by their names", async () => {
  const { parts, local, out, lines } = await answered();
  const answers = await writeParts(parts, []);
  const content = (line: string): Buffer => gzipSync(`${helloLine}\n${line}\n`);
  for (const [number, line] of lines.entries())
    writeFileSync(join(answers, `part-${99_998 + number}.gz`), content(line));
  await merge({ parts, out, ...limits });
  expect(filesOf(out)).toEqual(filesOf(local));
});

test("lays the corrections over the answers that were in the folder when it was listed", async () => {
  const folder = await temporaryFolder({
    "raw/a.txt": "The office sold 12 boats.\n",
    "raw/corrections.jsonl": `${JSON.stringify({ path: "a.txt", dataset: "figures", quote: "12", action: "drop", reason: "no", by: "desk", date: "2024-08-20" })}\n`,
  });
  const [raw, parts, out] = [join(folder, "raw"), join(folder, "parts"), join(folder, "out")];
  await writeParts(parts, [await answerAll(raw, parts)]);
  await merge({ parts, out, ...limits });
  expect(JSON.parse(readFileSync(join(out, "figures.json"), "utf8"))).toEqual([]);
});

const ending = { code: 7, signal: null, said: "" };
const sha256 = "0".repeat(64);

test.each([
  [{ status: "lost", sha256, seconds: 15, ending: null }, "too-slow", "reading it takes longer than 15 s"],
  [{ status: "lost", sha256, seconds: null, ending }, "reading-died", /died \(status 7\)$/],
  [
    { status: "lost", sha256, seconds: null, ending: { ...ending, said: "JavaScript heap out of memory" } },
    "out-of-memory",
    "reading it takes more than 1000 MB of memory",
  ],
  [{ status: "unread", cause: "ENOENT", bytes: null }, "vanished-file", /\(ENOENT\)$/],
  [{ status: "unread", cause: "EACCES", bytes: null }, "unreadable-file", /\(EACCES\)$/],
  [{ status: "unread", cause: "folder", bytes: null }, "link-to-folder", "a link to a folder"],
  [{ status: "unread", cause: "special", bytes: null }, "not-a-file", /pipe/],
  [{ status: "unread", cause: "large", bytes: 6_000_000 }, "too-large", /\(6000000 bytes\)$/],
])("quarantines with the reason: %j", async (line, rule, reason) => {
  const { parts, out, lines } = await answered();
  await writeParts(parts, [[JSON.stringify({ ...line, path: "a.txt" }), ...lines.slice(1)]]);
  await merge({ parts, out, ...limits });
  const said = messagesOf(out).find(({ path }) => path === "a.txt");
  expect(said).toMatchObject({ rule, severity: "quarantined" });
  expect(said?.reason).toMatch(reason);
});

/** The same line with another value under a key of its rows’ document. */
function altered(line: string, change: (answer: object) => void): string {
  const answer: unknown = JSON.parse(line);
  if (typeof answer !== "object" || answer === null) throw new TypeError(`no answer: ${line}`);
  change(answer);
  return JSON.stringify(answer);
}

test.each([
  ["none is there", () => [], /a\.txt: the parts end before its answer/],
  [
    "the last is missing",
    (lines: readonly string[]) => lines.slice(0, -1),
    /latin\.txt: the parts end before its answer/,
  ],
  [
    "one is missing",
    (lines: readonly string[]) => lines.toSpliced(1, 1),
    /part-00000\.gz:3: b\/d\.txt is answered, and b\/c\.md is not/,
  ],
  [
    "one comes twice",
    (lines: readonly string[]) => lines.toSpliced(1, 0, ...lines.slice(0, 1)),
    /part-00000\.gz:3: a\.txt is answered again/,
  ],
  [
    "all come twice",
    (lines: readonly string[]) => [...lines, ...lines],
    /a\.txt is answered, but nothing more is listed/,
  ],
  [
    "two are exchanged",
    (lines: readonly string[]) => lines.toReversed(),
    /latin\.txt is answered, and a\.txt is not/,
  ],
  ["a line is no JSON", (lines: readonly string[]) => lines.with(0, "{"), /part-00000\.gz:2: is not JSON/],
  ["a line says nothing", (lines: readonly string[]) => lines.with(0, "[]"), /says nothing of a\.txt/],
  [
    "the program failed",
    (lines: readonly string[]) =>
      lines.with(0, JSON.stringify({ status: "failed", path: "a.txt", error: "TypeError" })),
    /a\.txt: has an answer without the sha256/,
  ],
  [
    "a film was read",
    (lines: readonly string[]) => lines.with(4, (lines[0] ?? "").replaceAll('"a.txt"', '"film.mp4"')),
    /film\.mp4: was not to be read/,
  ],
  [
    "a text was hashed",
    (lines: readonly string[]) => lines.with(0, JSON.stringify({ status: "hashed", path: "a.txt", sha256 })),
    /a\.txt: was to be read/,
  ],
  [
    "a loss has no reason",
    (lines: readonly string[]) =>
      lines.with(0, JSON.stringify({ status: "lost", path: "a.txt", sha256, seconds: null, ending: null })),
    /a\.txt: is lost without a reason/,
  ],
  [
    "a row is not in the text",
    (lines: readonly string[]) =>
      lines.with(0, (lines[0] ?? "").replaceAll("12 boats", "13 boats").replace("13 boats", "12 boats")),
    /part-00000\.gz:2: /,
  ],
  [
    "the text is another",
    (lines: readonly string[]) =>
      lines.with(
        0,
        altered(lines[0] ?? "", (answer) => Object.assign(answer, { text: "Else." })),
      ),
    /part-00000\.gz:2: /,
  ],
  [
    "the bytes were others",
    (lines: readonly string[]) =>
      lines.with(
        0,
        altered(lines[0] ?? "", (answer) => Object.assign(answer, { sha256 })),
      ),
    /has the row of another document/,
  ],
  [
    "a column has a wrong value",
    (lines: readonly string[]) => lines.with(0, lines[0]?.replace(/"words":\d+/, '"words":-1') ?? ""),
    /part-00000\.gz:2: .*words/s,
  ],
  [
    "a message is another’s",
    (lines: readonly string[]) =>
      lines.with(
        -1,
        (lines.at(-1) ?? "").replace('"messages":[{"path":"latin.txt"', '"messages":[{"path":"a.txt"'),
      ),
    /latin\.txt: has a message that is not its own/,
  ],
])("publishes nothing when the answers are wrong: %s", async (_, changed, reason) => {
  const { parts, out, lines } = await answered();
  await writeParts(parts, [changed(lines)]);
  await expect(merge({ parts, out, ...limits })).rejects.toThrow(reason);
  expect(() => filesOf(out)).toThrow(/ENOENT/);
});

test.each([
  [
    "it is not finished",
    (folder: string) => {
      rmSync(join(folder, "answers/_SUCCESS"));
    },
    /holds no finished answers/,
  ],
  [
    "there is no answer at all",
    (folder: string) => {
      rmSync(join(folder, "answers"), { recursive: true });
    },
    /holds no finished answers/,
  ],
  [
    "a part is cut off",
    (folder: string) => {
      truncateSync(join(folder, "answers/part-00000.gz"), 200);
    },
    /part-00000\.gz: is damaged/,
  ],
  [
    "a part is missing",
    (folder: string) => {
      rmSync(join(folder, "answers/part-00000.gz"));
    },
    /wrote no parts/,
  ],
  [
    "something else lies there",
    (folder: string) => {
      writeFileSync(join(folder, "answers/notes.txt"), "");
    },
    /notes\.txt: is no part/,
  ],
  [
    "a part does not say who answers",
    (folder: string) => {
      writeFileSync(join(folder, "answers/part-00000.gz"), gzipSync("{}\n"));
    },
    /which program/,
  ],
  [
    "another worker answered a part",
    (folder: string) => {
      writeFileSync(join(folder, "answers/part-00001.gz"), gzipSync(helloLine.replace("0.1.0", "0.0.9")));
    },
    /another program/,
  ],
  [
    "there is no listing",
    (folder: string) => {
      rmSync(join(folder, "listing.jsonl"));
    },
    /listing\.jsonl:1: ENOENT/,
  ],
  [
    "the listing is empty",
    (folder: string) => {
      writeFileSync(join(folder, "listing.jsonl"), "");
    },
    /listing\.jsonl:1: is not JSON/,
  ],
  [
    "the listing is cut off",
    (folder: string) => {
      const file = join(folder, "listing.jsonl");
      writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, 2).join("\n"));
    },
    /names 1 of 8 documents/,
  ],
  [
    "another program listed",
    (folder: string) => {
      const file = join(folder, "listing.jsonl");
      writeFileSync(file, readFileSync(file, "utf8").replace(/"code":"../, '"code":"zz'));
    },
    /another version of onrecord or of Node/,
  ],
])("publishes nothing when the folder is not whole: %s", async (_, damage, reason) => {
  const { parts, out, lines } = await answered();
  await writeParts(parts, [lines]);
  damage(parts);
  await expect(merge({ parts, out, ...limits })).rejects.toThrow(reason);
  expect(() => filesOf(out)).toThrow(/ENOENT/);
});

test("an empty folder is listed and merged", async () => {
  const folder = await temporaryFolder();
  const [raw, parts, out] = [join(folder, "raw"), join(folder, "parts"), join(folder, "out")];
  mkdirSync(raw);
  await writeParts(parts, [await answerAll(raw, parts)]);
  await merge({ parts, out, ...limits });
  await build({ raw, out: join(folder, "local"), reader: blindReader });
  expect(filesOf(out)).toEqual(filesOf(join(folder, "local")));
});

test("--strict publishes nothing when there are warnings", async () => {
  const { parts, out, lines } = await answered();
  await writeParts(parts, [lines]);
  await expect(merge({ parts, out, strict: true, ...limits })).rejects.toThrow(/under --strict/);
});
