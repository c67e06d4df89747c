import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTarget, writeTarget, type Place, type TargetForm } from "../../pipeline/lib/target.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const file: TargetForm = { kind: "file", extensions: [".db", ".sqlite"] };
const folderOfRows: TargetForm = { kind: "folder", names: /^\w+\.jsonl$/ };

/** A folder with a published one in it. */
function folderWith(files: Readonly<Record<string, string>> = {}): Promise<string> {
  return temporaryFolder({ "out/build.json": "{}", ...files });
}

function at(folder: string, name: string): Place {
  return { option: "--to", path: join(folder, name), outs: [join(folder, "out")] };
}

describe("a file", () => {
  test("takes the place of an older one when it is published, with what belongs to it", async () => {
    const folder = await folderWith({ "a.db": "old", "a.txt": "stays" });
    const target = await openTarget(at(folder, "a.db"), file);
    await writeFile(join(target.folder, target.name), "new");
    await writeFile(join(target.folder, "a.json"), "beside");
    expect(await readFile(join(folder, "a.db"), "utf8")).toBe("old");
    await target.publish();
    expect(await readFile(join(folder, "a.db"), "utf8")).toBe("new");
    expect((await readdir(folder)).sort()).toEqual(["a.db", "a.json", "a.txt", "out"]);
  });

  test("stays as it was when the new one is abandoned", async () => {
    const folder = await folderWith({ "a.db": "old" });
    const target = await openTarget(at(folder, "a.db"), file);
    await writeFile(join(target.folder, target.name), "new");
    await target.abandon();
    expect(await readFile(join(folder, "a.db"), "utf8")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["a.db", "out"]);
  });

  test("may lie in a folder that is not there yet", async () => {
    const folder = await folderWith();
    const target = await openTarget(at(folder, "x/y/a.db"), file);
    await writeFile(join(target.folder, target.name), "new");
    await target.publish();
    expect(await readFile(join(folder, "x/y/a.db"), "utf8")).toBe("new");
  });
});

describe("a folder", () => {
  test("takes the place of an older one as a whole", async () => {
    const folder = await folderWith({ "rows/a.jsonl": "old", "rows/b.jsonl": "gone", "rows/.DS_Store": "" });
    const target = await openTarget(at(folder, "rows"), folderOfRows);
    await writeFile(join(target.folder, "a.jsonl"), "new");
    await target.publish();
    expect(await readdir(join(folder, "rows"))).toEqual(["a.jsonl"]);
    expect(await readFile(join(folder, "rows/a.jsonl"), "utf8")).toBe("new");
    expect((await readdir(folder)).sort()).toEqual(["out", "rows"]);
  });

  test("is refused if it holds anything else, whose name is shown and not obeyed", async () => {
    const folder = await folderWith({ "rows/a.jsonl": "", "rows/my\u001b[31m notes.txt": "mine" });
    await expect(openTarget(at(folder, "rows"), folderOfRows)).rejects.toThrow(
      /rows\/my\\u\{1b\}\[31m notes\.txt: was not written by this export and would be lost; give an empty or a new folder with --to$/,
    );
  });
});

test.each([
  ["a.txt", "the name of the file must end in .db or .sqlite"],
  ["folder.db", "is a folder, and the format needs a file; give another name"],
  ["out/a.db", "which holds a build and nothing else; name another place"],
  ["out/new/a.db", "which holds a build and nothing else; name another place"],
  ["link/a.db", "which holds a build and nothing else; name another place"],
])("%s is refused for a file: %s", async (name, reason) => {
  const folder = await folderWith();
  await mkdir(join(folder, "folder.db"));
  await symlink(join(folder, "out"), join(folder, "link"));
  await expect(openTarget(at(folder, name), file)).rejects.toThrow(reason);
  expect(await readdir(join(folder, "out"))).toEqual(["build.json"]);
});

test("a file is refused for a folder", async () => {
  const folder = await folderWith({ rows: "" });
  await expect(openTarget(at(folder, "rows"), folderOfRows)).rejects.toThrow(
    "is a file, and the format needs a folder; give another name",
  );
});

test("what an export left that was killed is taken away, what one writes that runs is not", async () => {
  const folder = await folderWith();
  const [dead, alive] = [".a.db.onrecord-4194999", `.a.db.onrecord-${process.ppid}`];
  for (const name of [dead, alive]) await mkdir(join(folder, name, "new"), { recursive: true });
  const target = await openTarget(at(folder, "a.db"), file);
  await target.abandon();
  expect((await readdir(folder)).sort()).toEqual([alive, "out"]);
  expect((await stat(join(folder, alive))).isDirectory()).toBe(true);
});

test("a file that is written piece by piece is the old one until it is whole, and after a failure", async () => {
  const folder = await folderWith({ "a.db": "old" });
  async function* pieces(fails: boolean): AsyncGenerator<string> {
    yield "ne";
    expect(await readFile(join(folder, "a.db"), "utf8")).toBe("old");
    if (fails) throw new Error("stopped");
    yield "w";
  }
  await expect(writeTarget(at(folder, "a.db"), [".db"], pieces(true))).rejects.toThrow("stopped");
  expect((await readdir(folder)).sort()).toEqual(["a.db", "out"]);
  await writeTarget(at(folder, "a.db"), [".db"], pieces(false));
  expect(await readFile(join(folder, "a.db"), "utf8")).toBe("new");
  expect((await readdir(folder)).sort()).toEqual(["a.db", "out"]);
});
