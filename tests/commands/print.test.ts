import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandLine } from "../compiled.ts";
import { onrecord } from "../build/runProgram.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { writeOutput } from "../writeOutput.ts";

const generousTimeout = 60_000;

test(
  "prints what its flags say, from out/ if no other folder is named",
  { timeout: generousTimeout },
  async () => {
    const folder = await temporaryFolder();
    const sentences = ["One.", "Two.", "Three."].map((text, nth) => ({ text, rank: nth + 1 }));
    writeOutput(join(folder, "out"), { sentences });
    const flags = ["--where", "rank>1", "--where", "text~t", "--columns", "rank, text", "--format", "jsonl"];
    expect(await onrecord(["print", "sentences", ...flags], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: '{"rank":2,"text":"Two."}\n{"rank":3,"text":"Three."}\n',
      stderr: "",
    });
  },
);

test("ends quietly when its reader does", { timeout: generousTimeout }, async () => {
  const folder = await temporaryFolder();
  const sentences = Array.from({ length: 50_000 }, (_, nth) => ({ text: `Sentence ${nth}.`, rank: nth }));
  const out = writeOutput(join(folder, "out"), { sentences });
  const command = `set -o pipefail; "$0" "$1" print sentences --out "$2" --columns text | head -n 2`;
  const output = execFileSync("bash", ["-c", command, process.execPath, commandLine, out], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(output).toBe("text\nSentence 0.\n");
});

test.each([
  [["print"], "missing required argument 'dataset'"],
  [["print", "claimz"], "Allowed choices are documents, quotes, claims"],
  [["print", "claims", "--format", "xml"], "Allowed choices are csv, jsonl, json"],
  [["print", "claims", "--where", "who=me"], "claims has no column who"],
])("%j is wrong usage", { timeout: generousTimeout }, async (command, message) => {
  const ended = await onrecord(command);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toContain(message);
});
