import { expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { packageFolder } from "../../pipeline/lib/paths.ts";
import { programFolders } from "../../pipeline/lib/programDigest.ts";

test("all that is delivered counts as the program, but what has a digest of its own", () => {
  const others = ["schemas/*.json", "models", "!dist/worker"];
  const delivered = packageFile.files.filter((name) => !others.includes(name));
  // In this folder the program is run as it is written.
  const expected = delivered.map((name) => (name === "dist" ? "pipeline/" : `${name}/`));
  const folders = programFolders().map(({ href }) => href.slice(packageFolder.href.length));
  expect(folders.toSorted()).toEqual(expected.toSorted());
});
