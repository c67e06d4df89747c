import { lstat, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle } from "./articles.ts";
import { filesOf } from "./outputs.ts";

/** Refused with exit code 1, and not a file of the folder is touched. */
async function expectRefusal(folder: string, raw: string, out: string, message: string): Promise<void> {
  const before = filesOf(folder);
  const refused = build({ raw: join(folder, raw), out: join(folder, out) });
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toMatchObject({ name: "InputError", exitCode: 1 });
  expect(filesOf(folder)).toEqual(before);
}

test("refuses an output that is not empty and not its own", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, "out/thesis.doc": "years of work" });
  await expectRefusal(
    folder,
    "raw",
    "out",
    "out: is not empty and was not written by onrecord; give an empty or a new folder with --out",
  );
});

test.each(["notes.txt", "text/notes.txt", ".git/config", ".env", "extra/claims.csv"])(
  "refuses its own output if it holds %s",
  async (path) => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    await build({ raw: join(folder, "raw"), out: join(folder, "out") });
    await mkdir(join(folder, "out", path, ".."), { recursive: true });
    await writeFile(join(folder, "out", path), "mine");
    await expectRefusal(
      folder,
      "raw",
      "out",
      "was not written by onrecord and would be lost; move it out of",
    );
  },
);

test.each([".DS_Store", "Thumbs.db", ".~lock.claims.csv#", "~$claims.csv"])(
  "passes over %s, which a program left there",
  async (name) => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const [raw, out] = [join(folder, "raw"), join(folder, "out")];
    await mkdir(out);
    await writeFile(join(out, name), "");
    await build({ raw, out });
    await writeFile(join(out, name), "");
    expect(await build({ raw, out })).toMatchObject({ unchanged: true });
  },
);

test.each([
  ["the same folder", "raw", "raw"],
  ["an output within the input", "raw", "raw/out"],
  ["an input within the output", "all/raw", "all"],
])("refuses %s", async (_, raw, out) => {
  const folder = await temporaryFolder({ [`${raw}/a.txt`]: ferryArticle });
  await expectRefusal(folder, raw, out, "lie within each other; give a folder beside it with --out");
});

test("sees through links that an output lies within the input", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  await symlink("raw", join(folder, "link"));
  await expectRefusal(folder, "raw", "link/out", "lie within each other");
});

test("folders whose names begin alike do not lie within each other", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  await build({ raw: join(folder, "raw"), out: join(folder, "raw..out") });
  expect(filesOf(join(folder, "raw..out"))).toHaveProperty(["build.json"]);
});

test("refuses an output that is a file, or a link to nothing", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, out: "a file" });
  await symlink("nowhere", join(folder, "link"));
  await expectRefusal(folder, "raw", "out", "out: is not a folder; give a folder with --out");
  await expectRefusal(folder, "raw", "link", "link: is not a folder; give a folder with --out");
});

test("refuses an input that is not there, or is a file, and makes no output", async () => {
  const folder = await temporaryFolder({ "a.txt": ferryArticle });
  await expectRefusal(
    folder,
    "raw",
    "out",
    "raw: there is no such folder; make it and put the texts there, or name another one",
  );
  await expectRefusal(folder, "a.txt", "out", "a.txt: this is a file; name the folder that holds the texts");
});

test("makes an output at any depth, and builds into an empty one", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const raw = join(folder, "raw");
  await mkdir(join(folder, "empty"));
  await build({ raw, out: join(folder, "a/b/out") });
  await build({ raw, out: join(folder, "empty") });
  expect(filesOf(join(folder, "empty"))).toEqual(filesOf(join(folder, "a/b/out")));
});

test("an output that is a link to a folder stays one", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  await mkdir(join(folder, "elsewhere"));
  await symlink("elsewhere", join(folder, "out"));
  const options = { raw: join(folder, "raw"), out: join(folder, "out") };
  await build(options);
  expect(await build(options)).toMatchObject({ unchanged: true });
  expect((await lstat(options.out)).isSymbolicLink()).toBe(true);
  expect(filesOf(join(folder, "elsewhere"))).toHaveProperty(["build.json"]);
});

test("the link that an input is may lead anywhere", async () => {
  const folder = await temporaryFolder({ "articles/a.txt": ferryArticle });
  await symlink("articles", join(folder, "raw"));
  expect(await build({ raw: join(folder, "raw"), out: join(folder, "out") })).toMatchObject({
    quarantined: 0,
  });
});
