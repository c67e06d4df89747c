import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundle } from "../../explorer/bundle.ts";

test("the bundle is what its sources give; npm run explorer makes it", async () => {
  const made = await bundle();
  for (const [name, text] of Object.entries(made)) {
    const kept = readFileSync(new URL(`../../explorer/bundle/${name}`, import.meta.url), "utf8");
    expect(kept === text, `explorer/bundle/${name} is not up to date`).toBe(true);
  }
});

test("names the packages in it, and their licences", async () => {
  const { "explorer.js": program } = await bundle();
  expect(program).toMatch(/^\/\*! This program contains the packages below\./);
  for (const name of ["preact", "@preact/signals", "@observablehq/plot", "d3-scale", "csv-stringify"])
    expect(program).toContain(`\n${name}: Copyright`);
});
