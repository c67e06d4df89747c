import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync } from "node:fs";
import { readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { nodeFileSystem, type FileSystem } from "../../pipeline/stages/read/fileSystem.ts";
import { ferryArticle } from "../build/articles.ts";
import { filesOf, messagesOf, rowsOf } from "../build/outputs.ts";
import { readAll, summarize } from "../stages/read/reading.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";

async function built(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`raw/${path}`, text])),
  );
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  await build({ raw, out, reader: nothingRead });
  return { folder, raw, out };
}

test(
  "10,000 levels of folders: what lies deeper than the system reaches is told, and the rest is read",
  { timeout: 240_000 },
  async () => {
    const { raw, out } = await built({ "a.txt": ferryArticle });
    const dig = `for (let n = 0; n < 10000; n++) { fs.mkdirSync("d"); process.chdir("d"); if (n % 1000 === 0) fs.writeFileSync("t.txt", "Deep."); }`;
    // Node cannot remove what no path reaches.
    onTestFinished(() => void execFileSync("rm", ["-rf", raw]));
    execFileSync(process.execPath, ["-e", dig], { cwd: raw });
    await build({ raw, out, reader: nothingRead });
    const paths = rowsOf(out, "documents").map(({ path }) => path);
    expect(paths).toContain("a.txt");
    expect(paths).toContain("d/t.txt");
    expect(paths).toContain(`${"d/".repeat(1001)}t.txt`);
    const [told, ...others] = messagesOf(out).filter(({ rule }) => rule === "unreadable-folder");
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      reason: "the folder cannot be listed (ENAMETOOLONG)",
      advice: "move it up, or give it and the folders around it shorter names",
    });
    const unread = messagesOf(out).filter(({ severity }) => severity === "quarantined");
    expect(unread.filter(({ rule }) => rule !== "long-path")).toEqual([]);
  },
);

test("names that differ in case or in how a letter is composed are documents of their own, with files of their own", async () => {
  const names = [
    "story.txt",
    "Story.txt",
    "caf\u00e9.txt",
    "cafe\u0301.txt",
    `${"n".repeat(251)}.txt`,
    "\u202ea\u0007.txt",
  ];
  const { out } = await built(
    Object.fromEntries(names.map((name, nth) => [name, `${ferryArticle}${nth}.\n`])),
  );
  const rows = rowsOf(out, "documents");
  expect(rows.map(({ path }) => path).sort()).toEqual(names.toSorted());
  const texts = rows.map(({ document_id }) => `text/${document_id}.txt`);
  // Also on a disk that knows no case.
  expect(new Set(texts.map((name) => name.toLowerCase().normalize("NFC"))).size).toBe(names.length);
  expect(Object.keys(filesOf(out)).filter((path) => path.startsWith("text/"))).toEqual(texts.toSorted());
});

test("paths of the tables never leave raw", async () => {
  const paths = [
    "../secret.txt",
    "/etc/passwd",
    "a/../../secret.txt",
    "./a.txt",
    "C:\\secret.txt",
    "a.txt/",
    "..\\secret.txt",
  ];
  const { folder, raw, out } = await built({ "a.txt": ferryArticle });
  await writeFile(join(folder, "secret.txt"), "Nobody may read this.");
  await writeFile(
    join(raw, "metadata.csv"),
    ["path,title", ...paths.map((path) => `${path},Secret`)].join("\n"),
  );
  await build({ raw, out, reader: nothingRead });
  expect(messagesOf(out).map(({ rule, actual }) => [rule, actual])).toEqual(
    paths.map((path) => ["unknown-path", path]),
  );
  const line = {
    dataset: "claims",
    quote: "fares",
    action: "drop",
    reason: "r",
    by: "b",
    date: "2024-01-01",
  };
  for (const path of paths) {
    await writeFile(join(raw, "corrections.jsonl"), JSON.stringify({ ...line, path }));
    await expect(build({ raw, out, reader: nothingRead })).rejects.toThrow("there is no document");
  }
  expect(JSON.stringify(filesOf(out))).not.toContain("Nobody may read");
});

/** The user and group of nobody on Linux. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

test.runIf(isRoot && existsSync("/dev/zero"))(
  "a device is never opened (skipped where one cannot be made)",
  async () => {
    const folder = await temporaryFolder({ "a.txt": "a" });
    execFileSync("mknod", [join(folder, "zero.txt"), "c", "1", "5"]);
    execFileSync("mknod", [join(folder, "metadata.csv"), "c", "1", "5"]);
    expect(summarize(await readAll(folder))).toEqual({ "a.txt": "a", "zero.txt": "not-a-file" });
  },
);

/** Reads a folder, and does something at the moment in which a file of it is opened, before or after. */
function readWhile(
  folder: string,
  before: (path: string) => Promise<void>,
  after: (path: string) => Promise<void>,
) {
  const open: FileSystem["open"] = async (path) => {
    await before(path.toString());
    const file = await nodeFileSystem.open(path);
    await after(path.toString());
    return file;
  };
  return readAll(folder, { ...nodeFileSystem, open });
}

const nothing = (): Promise<void> => Promise.resolve();

test("a folder that becomes a link after it was listed leads nowhere", async () => {
  const outside = await temporaryFolder({ "b.txt": "secret" });
  const folder = await temporaryFolder({ "a/b.txt": "inside" });
  const swap = async (): Promise<void> => {
    await rename(join(folder, "a"), join(folder, ".was"));
    await symlink(outside, join(folder, "a"));
  };
  expect(summarize(await readWhile(folder, swap, nothing))).toEqual({ "a/b.txt": "link-outside" });
});

test("a file that another takes the place of is read as it was opened", async () => {
  const folder = await temporaryFolder({ "a.txt": "first" });
  const replace = async (path: string): Promise<void> => {
    await writeFile(`${folder}/.next`, "second");
    await rename(`${folder}/.next`, path);
  };
  expect(summarize(await readWhile(folder, nothing, replace))).toEqual({ "a.txt": "first" });
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("second");
});

test.each([["text"], [""]])(
  "a file that changes between two looks at it is quarantined: “%s”",
  async (content) => {
    const folder = await temporaryFolder({ "a.txt": content, "b.txt": "b" });
    const documents = await readAll(folder, {
      ...nodeFileSystem,
      openedPath: (file) => {
        appendFileSync(join(folder, "a.txt"), "more");
        return nodeFileSystem.openedPath(file);
      },
    });
    expect(summarize(documents)).toMatchObject({ "a.txt": "changing-file" });
  },
);

test.runIf(isRoot)(
  "what may not be read is told, and the rest is read (skipped unless root, who can become somebody else)",
  async () => {
    const folder = await temporaryFolder({ "a.txt": "a", "b.txt": "b", "c/d.txt": "d" });
    execFileSync("chown", ["-R", String(nobody), folder]);
    execFileSync("chmod", ["000", join(folder, "b.txt"), join(folder, "c")]);
    process.seteuid?.(nobody);
    try {
      expect(summarize(await readAll(folder))).toEqual({ "a.txt": "a", "b.txt": "unreadable-file" });
    } finally {
      process.seteuid?.(0);
    }
  },
);
