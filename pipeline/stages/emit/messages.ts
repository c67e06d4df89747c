import { byCodeUnit } from "../../lib/compare.ts";
import type { Message } from "../../lib/message.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import { columns } from "../../lib/schemas.ts";
import { openTextFile } from "./textFile.ts";

const keys = columns("messages").map(({ name }) => name);

/** Writes messages.jsonl: one message a line, by path, line, column and rule, those without a place first. */
export async function writeMessages(folder: string, messages: readonly Message[]): Promise<WrittenFile> {
  const file = await openTextFile(folder, "messages.jsonl");
  for (const message of messages.toSorted(compareMessages))
    await file.write(`${JSON.stringify(message, keys)}\n`);
  return file.close(messages.length);
}

function compareMessages(a: Message, b: Message): number {
  return (
    nullsFirst(a.path, b.path, byCodeUnit) ||
    nullsFirst(a.line, b.line, byNumber) ||
    nullsFirst(a.column, b.column, byNumber) ||
    byCodeUnit(a.rule, b.rule)
  );
}

function nullsFirst<Value>(
  a: Value | null,
  b: Value | null,
  compare: (a: Value, b: Value) => number,
): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compare(a, b);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
