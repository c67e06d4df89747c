import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError, isCode } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { writeTarget } from "../lib/target.ts";
import { correctionsPath, readCorrectionsText, type CorrectionLine } from "../stages/correct/index.ts";
import { lockFile } from "./lockFile.ts";

/** Adds a line to `raw/corrections.jsonl`. */
export async function addCorrection(raw: string, line: CorrectionLine): Promise<void> {
  await amend(raw, (text) => withLine(text, JSON.stringify(line)));
}

/** Takes a line out again; false if it does not stand there any more. */
export async function removeCorrection(raw: string, line: CorrectionLine): Promise<boolean> {
  let isThere = false;
  await amend(raw, (text) => {
    const left = withoutLine(text, JSON.stringify(line));
    isThere = left !== null;
    return left ?? text;
  });
  return isThere;
}

/** At its end, in a line of its own; the line ends are those of the file. */
function withLine(text: string, line: string): string {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const isOpen = text !== "" && text !== "\ufeff" && !text.endsWith("\n");
  return `${text}${isOpen ? lineEnd : ""}${line}${lineEnd}`;
}

/** The last one that says the same, whatever its line end; null if there is none. */
function withoutLine(text: string, line: string): string | null {
  const lines = text.split("\n");
  const at = lines.findLastIndex((one) => one.replace(/^\ufeff/, "").trim() === line);
  return at < 0 ? null : lines.toSpliced(at, 1).join("\n");
}

const mostTries = 20;

/**
 * Whatever else stands in the file stays as it is: other reviews wait, and what an editor saves meanwhile is read again. Whoever reads the
 * file finds whole lines. Throws an InputError if it cannot be written.
 */
async function amend(raw: string, change: (text: string) => string): Promise<void> {
  const file = join(raw, correctionsPath);
  try {
    const release = await lockFile(file);
    try {
      for (let tries = 0; tries < mostTries; tries++) if (await isWritten(raw, file, change)) return;
    } finally {
      await release();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unwritable(escapeUnprintable(String(error)));
  }
  throw unwritable("another program changes it all the time");
}

function unwritable(why: string): InputError {
  return new InputError(`raw/${correctionsPath}: cannot be written (${why}); mend that, and say it again`);
}

class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** False if somebody else has written the file since it was read. */
async function isWritten(raw: string, file: string, change: (text: string) => string): Promise<boolean> {
  const before = await versionOf(file);
  const text = change(await readCorrectionsText(raw));
  const place = { option: correctionsPath, path: file, outs: [] };
  try {
    await writeTarget(place, [".jsonl"], onlyIfUnchanged(file, before, text));
    if (before !== null) await chmod(file, before.mode);
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}

interface Version {
  readonly mode: number;
  readonly mark: string;
}

async function versionOf(file: string): Promise<Version | null> {
  try {
    const { mode, ino, size, mtimeMs } = await stat(file);
    return { mode: mode & 0o7777, mark: [ino, size, mtimeMs].join() };
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** The text, if nobody has written the file when all of it was given. */
async function* onlyIfUnchanged(file: string, before: Version | null, text: string): AsyncGenerator<string> {
  yield text;
  if ((await versionOf(file))?.mark !== before?.mark) throw new ChangedMeanwhile();
}
