import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { ferryArticle } from "../build/articles.ts";
import { rowsOf } from "../build/outputs.ts";
import { onrecord } from "../build/runProgram.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const generousTimeout = 60_000;

test("explains a row as text and as JSON", { timeout: generousTimeout }, async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  await build({ raw: join(folder, "raw"), out: join(folder, "out") });
  const [figure] = rowsOf(join(folder, "out"), "figures");
  const id = figure?.figure_id ?? "";
  const text = await onrecord(["explain", id], { cwd: folder });
  expect(text).toMatchObject({ code: 0, stderr: "" });
  expect(text.stdout).toContain(`figure ${id}  in a.txt\n\n  Ferry fares rose 5 percent on Monday`);
  const json = await onrecord(["explain", id, "--json"], { cwd: folder });
  expect(JSON.parse(json.stdout)).toMatchObject({ dataset: "figures", id, row: figure, corrections: [] });
});

test.each([
  [["explain"], 2, "missing required argument 'id'"],
  [["explain", "c_1"], 2, "c_1: is no id"],
  [["explain", `c_${"0".repeat(20)}`, "--out", "none"], 1, "none: is no folder of datasets"],
])("%j is refused", { timeout: generousTimeout }, async (command, code, message) => {
  const ended = await onrecord(command);
  expect(ended).toMatchObject({ code, stdout: "" });
  expect(ended.stderr).toContain(message);
});
