import { createHash } from "node:crypto";
import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isCode } from "../../lib/errors.ts";
import { namingFile } from "../../lib/namingFile.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import { closeFile, noteOpen } from "./openFiles.ts";

/** A file that is being written; it counts and hashes what goes into it, so that nothing has to be read again. */
export interface TextFile {
  /** Resolves when the text has been handed to the system or waits with little other, so that one who waits for it never fills the memory. */
  write(text: string): Promise<void>;
  /** Hands the rest to the system; whoever publishes the folder makes sure that it is on the disk. `rows`: how many it holds, null if none. */
  close(rows: number | null): Promise<WrittenFile>;
}

/** Text that waits until it is worth a call to the system; in UTF-16 units. */
const worthWriting = 64_000;

/** Starts a new UTF-8 file; `path` is relative to `folder`, with `/`. Throws if the file is there already. */
export async function openTextFile(folder: string, path: string): Promise<TextFile> {
  const file = join(folder, path);
  const handle = await openNew(file);
  noteOpen(folder, handle);
  const hash = createHash("sha256");
  let bytes = 0;
  let waiting: string[] = [];
  let length = 0;

  async function flush(): Promise<void> {
    const encoded = Buffer.from(waiting.join(""), "utf8");
    [waiting, length] = [[], 0];
    hash.update(encoded);
    bytes += encoded.length;
    await handle.appendFile(encoded).catch(namingFile(file));
  }

  return {
    async write(text) {
      waiting.push(text);
      length += text.length;
      if (length >= worthWriting) await flush();
    },
    async close(rows) {
      try {
        if (length > 0) await flush();
      } finally {
        await closeFile(folder, handle).catch(namingFile(file));
      }
      return { path, bytes, sha256: hash.digest("hex"), rows };
    },
  };
}

/** Makes its folder if need be. */
async function openNew(file: string): Promise<FileHandle> {
  try {
    return await open(file, "wx");
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
    await mkdir(dirname(file), { recursive: true });
    return open(file, "wx");
  }
}

/** Writes a whole UTF-8 file; `path` is relative to `folder`, with `/`. Throws if the file is there already. */
export async function writeTextFile(folder: string, path: string, text: string): Promise<WrittenFile> {
  const file = await openTextFile(folder, path);
  await file.write(text);
  return file.close(null);
}
