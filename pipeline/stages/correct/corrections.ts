import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../lib/errors.ts";
import { schemaValidator } from "../../lib/schemas.ts";

/** The file of `raw/` that holds the newsroom’s corrections. */
export const correctionsPath = "corrections.jsonl";

/** One line of `raw/corrections.jsonl`; see `schemas/correction.json`. */
interface CorrectionLine {
  readonly path: string;
  readonly dataset: "quotes" | "claims" | "figures";
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly action: "set" | "drop" | "confirm";
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

/** The corrections of a newsroom by the path of their document. Throws an InputError at the first line that cannot be read. */
export async function readCorrections(raw: string): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const text = await readText(join(raw, correctionsPath));
  const byPath = new Map<string, Correction[]>();
  for (const [index, content] of text
    .replace(/^\ufeff/, "")
    .split("\n")
    .entries()) {
    if (content.trim() === "") continue;
    const correction = parseCorrection(content, index + 1);
    byPath.set(correction.path, [...(byPath.get(correction.path) ?? []), correction]);
  }
  return byPath;
}

/** Neither a link nor a pipe is followed: what comes from outside `raw/` corrects nothing. */
async function readText(path: string): Promise<string> {
  try {
    const status = await lstat(path);
    if (!status.isFile())
      throw new InputError(`raw/${correctionsPath}: is not a regular file; put the file itself there`);
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw new InputError(
      `raw/${correctionsPath}: cannot be read (${String(error)}); make it a readable file in UTF-8`,
    );
  }
}

function parseCorrection(content: string, line: number): Correction {
  const value = parseJson(content, line);
  if (!isCorrectionLine(value)) {
    const [first] = isCorrectionLine.errors ?? [];
    throw refuse(
      line,
      `${first?.instancePath.slice(1) ?? ""} ${first?.message ?? "is not a correction"}`.trim(),
    );
  }
  if ((value.action === "set") !== (value.set !== undefined))
    throw refuse(line, "the action set, and no other, goes with the key set");
  return { ...value, line };
}

function parseJson(content: string, line: number): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw refuse(line, `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** The error that stops a build because of a correction. */
export function refuse(line: number, what: string): InputError {
  return new InputError(`raw/${correctionsPath}:${line}:1  correction  ${what}; mend or delete the line`);
}
