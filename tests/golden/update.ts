/**
 * Rewrites the expected outputs of all golden cases: run it on purpose, and read what has changed.
 *
 * usage: npm run golden [-- --read]    with --read the model reads the texts anew, else the recorded readings stand
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../pipeline/build.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { goldenCases } from "./cases.ts";
import { withoutProgram } from "./withoutProgram.ts";
import { recordedReader, recordingReader } from "./recordedReader.ts";

const readsAnew = process.argv.includes("--read");

for (const { raw, readings, out } of goldenCases()) {
  if (readsAnew) {
    const reader = recordingReader(await sharedReader());
    await build({ raw, out, reader });
    reader.write(readings);
  } else {
    await build({ raw, out, reader: recordedReader(readings) });
  }
  const page = join(out, "explorer.html");
  writeFileSync(page, withoutProgram(readFileSync(page, "utf8")));
}
