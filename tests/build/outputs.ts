import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../pipeline/lib/message.ts";
import type { DatasetName, Rows } from "../../pipeline/lib/rows.ts";
import { schemaValidator, validator } from "../../pipeline/lib/schemas.ts";

/** The text of every file of a folder, by its path. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}

/** The rows of a dataset as its JSON file has them. Throws if one is not as its schema says. */
export function rowsOf<Name extends DatasetName>(out: string, dataset: Name): readonly Rows[Name][] {
  const isRow = validator(dataset);
  const rows: unknown = JSON.parse(readFileSync(join(out, `${dataset}.json`), "utf8"));
  if (!Array.isArray(rows)) throw new TypeError(`${dataset}.json: is no array`);
  return rows.map((row: unknown) => {
    if (isRow(row)) return row;
    throw new TypeError(`${dataset}.json: ${JSON.stringify(row)}`);
  });
}

const isMessage = schemaValidator<Message>("message");

/** The lines of messages.jsonl. Throws if one is not as its schema says. */
export function messagesOf(out: string): readonly Message[] {
  const lines = readFileSync(join(out, "messages.jsonl"), "utf8").split("\n").slice(0, -1);
  return lines.map((line) => {
    const message: unknown = JSON.parse(line);
    if (isMessage(message)) return message;
    throw new TypeError(`messages.jsonl: ${line}`);
  });
}
