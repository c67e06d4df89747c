import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { merge } from "../../pipeline/merge.ts";
import { filesOf } from "../build/outputs.ts";
import { answered } from "./answered.ts";
import { helloLine, writeParts } from "./clusterOf.ts";

const limits = { heapMegabytes: 1000 };

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
