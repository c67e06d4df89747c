import type { Message } from "../../lib/message.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import { columns } from "../../lib/schemas.ts";
import { openSorter, sortKey } from "../../lib/sorter.ts";
import { openTextFile } from "./textFile.ts";

const keys = columns("messages").map(({ name }) => name);

/** Gathers the messages of a build. */
export interface MessageWriter {
  add(message: Message): Promise<void>;
  /** Writes messages.jsonl: one message a line, by path, line, column and rule, those without a place first. */
  close(): Promise<WrittenFile>;
  abandon(): Promise<void>;
}

/** `scratch`: a folder for what does not fit in memory. */
export function openMessages(folder: string, scratch: string): MessageWriter {
  const sorter = openSorter(scratch);
  let count = 0;
  return {
    async add(message) {
      count++;
      await sorter.add(keyOf(message), JSON.stringify(message, keys));
    },
    async close() {
      const file = await openTextFile(folder, "messages.jsonl");
      for await (const batch of sorter.sorted())
        await file.write(batch.map(({ value }) => `${value}\n`).join(""));
      await sorter.close();
      return file.close(count);
    },
    abandon: () => sorter.close(),
  };
}

function keyOf({ path, line, column, rule }: Message): string {
  return sortKey(path === null ? "" : `1${path}`, numberKey(line), numberKey(column), rule);
}

const digits = 16;

/** Orders as numbers do, null first. */
function numberKey(number: number | null): string {
  return number === null ? "" : String(number).padStart(digits, "0");
}
