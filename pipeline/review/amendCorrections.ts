import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError, isCode } from "../lib/errors.ts";
import { correctionsPath, readCorrectionsText, type CorrectionLine } from "../stages/correct/index.ts";
import { replaceFile } from "./replaceFile.ts";

/** A change to `raw/corrections.jsonl`. */
export interface Amendment {
  readonly add?: CorrectionLine;
  /** A line that was added before. */
  readonly remove?: CorrectionLine;
}

const mostTries = 20;

/** Whatever else stands in the file stays as it is, also what somebody adds meanwhile; whoever reads the file finds whole lines. */
export async function amendCorrections(raw: string, amendment: Amendment): Promise<void> {
  const file = join(raw, correctionsPath);
  for (let tries = 0; tries < mostTries; tries++) {
    const before = await versionOf(file);
    const text = amended(await readCorrectionsText(raw), amendment);
    try {
      await replaceFile(file, onlyIfUnchanged(file, before, text));
      if (before !== null) await chmod(file, before.mode);
      return;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
  throw new InputError(`raw/${correctionsPath}: is changed all the time by another program; stop that first`);
}

class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
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

function amended(text: string, { add, remove }: Amendment): string {
  const kept = remove === undefined ? text : without(text, JSON.stringify(remove));
  if (add === undefined) return kept;
  const ended = /[^\n]$/.test(kept) && kept !== "\ufeff" ? `${kept}\n` : kept;
  return `${ended}${JSON.stringify(add)}\n`;
}

function without(text: string, line: string): string {
  const lines = text.split("\n");
  const at = lines.lastIndexOf(line);
  return at < 0 ? text : lines.toSpliced(at, 1).join("\n");
}
