import { join } from "node:path";
import { expect, test } from "vitest";
import { build, type Reporter } from "../../pipeline/build.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle } from "./articles.ts";

/** A reporter, and what it was told in order. */
function recorder(): { reporter: Reporter; told: string[] } {
  const told: string[] = [];
  const reporter: Reporter = {
    start: (documents) => void told.push(`start ${documents}`),
    document: (path) => void told.push(path),
    message: ({ path, rule }) => void told.push(`${path ?? ""} ${rule}`),
    end: () => void told.push("end"),
  };
  return { reporter, told };
}

test("tells of the documents in their order, each after its messages", async () => {
  const files = { "raw/b.txt": ferryArticle, "raw/a.txt": "", "raw/metadata.csv": "title\n" };
  const folder = await temporaryFolder(files);
  const { reporter, told } = recorder();
  await build({ raw: join(folder, "raw"), out: join(folder, "out"), reporter });
  expect(told).toEqual([
    "metadata.csv missing-path-column",
    "start 2",
    "a.txt empty-file",
    "a.txt",
    "b.txt",
    "end",
  ]);
});

// A bar that is not ended keeps the program and hides the cursor.
test("tells of the end when the build fails in the middle", async () => {
  const correction = {
    path: "a.txt",
    dataset: "claims",
    quote: "not there",
    action: "drop",
    reason: "-",
    by: "-",
    date: "2024-08-20",
  };
  const files = { "raw/a.txt": ferryArticle, "raw/corrections.jsonl": JSON.stringify(correction) };
  const folder = await temporaryFolder(files);
  const { reporter, told } = recorder();
  await expect(build({ raw: join(folder, "raw"), out: join(folder, "out"), reporter })).rejects.toThrow(
    "no row of claims",
  );
  expect(told).toEqual(["start 1", "end"]);
});
