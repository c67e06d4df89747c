import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ferryArticle, schoolArticle } from "../build/articles.ts";
import { filesOf } from "../build/outputs.ts";
import { compiledBuild } from "../compiled.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";

/** A folder whose `raw` is switched between two versions; what their builds give is known. */
export interface TwoVersions {
  readonly folder: string;
  readonly raw: string;
  readonly out: string;
  /** Puts version 0 or 1 into `raw`. */
  put(version: number): void;
  /** Builds in this process. */
  build(): Promise<void>;
  /** Which version lies in `out`, byte for byte; “none” if there is no `out`. */
  found(): 0 | 1 | "none" | "other";
  /** What lies in the folder besides `raw` and `out`. */
  rests(): readonly string[];
}

/** `documents`: how many there are. `cache`: what keeps answers, if anything does. `out` is version 0. */
export async function twoVersions(documents: number, cache?: string): Promise<TwoVersions> {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  const put = (version: number): void => {
    for (let nth = 0; nth < documents; nth++)
      writeFileSync(join(raw, `${nth}.txt`), (nth + version) % 2 === 0 ? ferryArticle : schoolArticle);
  };
  const build = await compiledBuild();
  const buildHere = async (): Promise<void> => {
    await build({ raw, out, reader: nothingRead, ...(cache === undefined ? {} : { cache }) });
  };
  const known: string[] = [];
  for (const version of [1, 0]) {
    put(version);
    await buildHere();
    known.unshift(JSON.stringify(filesOf(out)));
  }
  if (known[0] === known[1]) throw new Error("both versions give the same datasets");
  return {
    folder,
    raw,
    out,
    put,
    build: buildHere,
    found() {
      if (!existsSync(out)) return "none";
      const files = JSON.stringify(filesOf(out));
      return files === known[0] ? 0 : files === known[1] ? 1 : "other";
    },
    rests: () => readdirSync(folder).filter((name) => name !== "raw" && name !== "out"),
  };
}
