import { expect, test } from "vitest";
import { merge } from "../../pipeline/merge.ts";
import { filesOf, messagesOf } from "../build/outputs.ts";
import { answered } from "./answered.ts";
import { writeParts } from "./clusterOf.ts";

const limits = { heapMegabytes: 1000 };

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

/** A line with its answer changed. */
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
