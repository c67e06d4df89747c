import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError, isCode } from "../../lib/errors.ts";
import { escapeUnprintable } from "../../lib/formatMessage.ts";
import { groupBy } from "../../lib/groupBy.ts";
import { schemaValidator } from "../../lib/schemas.ts";
import { CorrectionError, correctionsPath, joined, refuse } from "./correctionError.ts";

/** One line of `raw/corrections.jsonl`; see `schemas/correction.json`. */
export interface CorrectionLine {
  readonly path: string;
  readonly dataset: "quotes" | "claims" | "figures";
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly action: "set" | "drop" | "add" | "confirm";
  readonly set?: Readonly<Record<string, unknown>>;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

export interface Correction extends CorrectionLine {
  /** Line in the file, from 1. */
  readonly line: number;
}

const isCorrectionLine = schemaValidator<CorrectionLine>("correction");

/** The corrections of a newsroom by the path of their document. Throws a CorrectionError with every line that cannot be read. */
export async function readCorrections(raw: string): Promise<ReadonlyMap<string, readonly Correction[]>> {
  return parseCorrections(await readCorrectionsText(raw));
}

/** The same of the text of the file. */
export function parseCorrections(text: string): ReadonlyMap<string, readonly Correction[]> {
  const corrections: Correction[] = [];
  const refused: CorrectionError[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const read = parseCorrection(line, index + 1);
    if (read instanceof CorrectionError) refused.push(read);
    else corrections.push(read);
  }
  if (refused.length > 0) throw joined(refused);
  return groupBy(corrections, ({ path }) => path);
}

/** The text of the file, empty if there is none. Neither a link nor a pipe is followed: what comes from outside `raw/` corrects nothing. */
export async function readCorrectionsText(raw: string): Promise<string> {
  const path = join(raw, correctionsPath);
  try {
    const status = await lstat(path);
    if (!status.isFile())
      throw new InputError(`raw/${correctionsPath}: is not a regular file; put the file itself there`);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (isCode(error, "ENOENT")) return "";
    throw new InputError(
      `raw/${correctionsPath}: cannot be read (${escapeUnprintable(String(error))}); make it a readable file in UTF-8`,
    );
  }
}

function parseCorrection(content: string, line: number): Correction | CorrectionError {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return refuse(line, `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!isCorrectionLine(value)) {
    const [first] = isCorrectionLine.errors ?? [];
    const what = `${first?.instancePath.slice(1) ?? ""} ${first?.message ?? "is not a correction"}`.trim();
    return refuse(line, what);
  }
  const hasValues = value.action === "set" || value.action === "add";
  if (hasValues !== (value.set !== undefined))
    return refuse(line, "the actions set and add, and no other, go with the key set");
  if (value.action === "add" && value.expect !== undefined)
    return refuse(line, "a row that is added has no values to expect");
  return { ...value, line };
}
