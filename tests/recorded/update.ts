/**
 * Lets the reading model read all texts that the tests ask readings of, and records what it makes of them.
 *
 * usage: npm run readings
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byCodeUnit } from "../../pipeline/lib/compare.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { recordFile, type Recorded } from "./readings.ts";

const asked = join(mkdtempSync(join(tmpdir(), "onrecord-")), "asked.jsonl");
spawnSync("npx", ["--no", "--", "vitest", "run", "--silent", "--reporter=dot"], {
  stdio: "inherit",
  env: { ...process.env, ONRECORD_ASKED_TEXTS: asked },
});
const texts = new Set(readFileSync(asked, "utf8").trim().split("\n").map(toText));
const reader = await sharedReader();
const lines: string[] = [];
for (const text of [...texts].sort(byCodeUnit)) {
  const { syntax, ...rest } = await reader.read(text, segment(text));
  const record: Recorded = {
    text,
    syntax: syntax.map(({ upos, lemma, head, deprel }) => [upos, lemma, head, deprel]),
    rest,
  };
  lines.push(`${JSON.stringify(record, rounded)}\n`);
}
writeFileSync(recordFile, lines.join(""));

function toText(line: string): string {
  const text: unknown = JSON.parse(line);
  if (typeof text !== "string") throw new TypeError(`not a text: ${line.slice(0, 80)}`);
  return text;
}

/** Shares with four digits. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(1e4 * value) / 1e4 : value;
}
