import { cpSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle, schoolArticle } from "./articles.ts";
import { filesOf } from "./outputs.ts";
import { onrecord, type ProgramOptions } from "./runProgram.ts";

const seed = new URL("../../raw/000_0eab28a52c102969.txt", import.meta.url);

const articles = {
  "i.txt": ferryArticle,
  "I.txt": schoolArticle,
  "ä.txt": "“İzmir is cold,” said Işıl Öz. It was -12 degrees on Friday.\n",
  "z/10.txt": ferryArticle,
  "z/9.txt": schoolArticle,
  "seed.txt": readFileSync(seed, "utf8"),
  "empty.txt": "",
  "metadata.csv": "path,title,desk\nI.txt,A school,İ\nz/9.txt,,ı\n",
};

/** What a build of the articles gives, and where they lie. */
async function built() {
  const folder = await temporaryFolder(
    Object.fromEntries(Object.entries(articles).map(([path, text]) => [`raw/${path}`, text])),
  );
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  const summary = await build({ raw, out });
  return { folder, raw, out, files: filesOf(out), summary };
}

test("a second build gives the same bytes and says so", async () => {
  const { raw, out, files, summary } = await built();
  expect(summary).toMatchObject({ unchanged: false, difference: null });
  const second = await build({ raw, out });
  expect(filesOf(out)).toEqual(files);
  expect(second).toMatchObject({ build: summary.build, unchanged: true });
});

test("files that were made in another order, at another time, give the same bytes", async () => {
  const { files } = await built();
  const raw = await temporaryFolder(Object.fromEntries(Object.entries(articles).reverse()));
  // A file that is taken away leaves a gap in the folder that the next one fills.
  cpSync(join(raw, "i.txt"), join(raw, "again.txt"));
  rmSync(join(raw, "i.txt"));
  cpSync(join(raw, "again.txt"), join(raw, "i.txt"));
  rmSync(join(raw, "again.txt"));
  const out = join(await temporaryFolder(), "other");
  await build({ raw, out });
  expect(filesOf(out)).toEqual(files);
});

const turkish = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
const plain = { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C" };

const surroundings: readonly (readonly [string, ProgramOptions])[] = [
  ["time zone and locale, in which i is not the small I", { environment: turkish }],
  [
    "time zone, locale without UTF-8, umask and working directory",
    { environment: plain, umask: "077", cwd: "/" },
  ],
];

describe("from the command line", () => {
  test.each(surroundings)("another %s give the same bytes", async (_, options) => {
    const { folder, raw, files } = await built();
    const out = join(folder, "again");
    expect(await onrecord(["build", "--raw", raw, "--out", out], options)).toMatchObject({ code: 0 });
    expect(filesOf(out)).toEqual(files);
    const rights = options.umask === "077" ? [0o700, 0o600] : [0o755, 0o644];
    expect([out, join(out, "claims.csv")].map((path) => statSync(path).mode & 0o777)).toEqual(rights);
  });

  test("relative folders are those of the working directory", async () => {
    const { folder, files } = await built();
    const options = { cwd: folder };
    expect(await onrecord(["build", "--raw", "raw", "--out", "./a/../again/"], options)).toMatchObject({
      code: 0,
    });
    expect(filesOf(join(folder, "again"))).toEqual(files);
  });
});

test("the names of the folders stand nowhere in the output", async () => {
  const { folder, files } = await built();
  expect(Object.entries(files).filter(([, text]) => text.includes(folder))).toEqual([]);
});
