import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WrittenFile } from "../../lib/rows.ts";

/** A file that is being written; it counts and hashes what goes into it, so that nothing has to be read again. */
export interface TextFile {
  /** Resolves when the text has been handed to the system, so that one who waits for it never fills the memory. */
  write(text: string): Promise<void>;
  /** Makes sure that the file is on the disk. `rows`: how many rows it holds, null if it holds none. */
  close(rows: number | null): Promise<WrittenFile>;
}

/** Starts a new UTF-8 file; `path` is relative to `folder`, with `/`. Throws if the file is there already. */
export async function openTextFile(folder: string, path: string): Promise<TextFile> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "wx");
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async write(text) {
      const encoded = Buffer.from(text, "utf8");
      hash.update(encoded);
      bytes += encoded.length;
      await handle.appendFile(encoded);
    },
    async close(rows) {
      await handle.sync();
      await handle.close();
      return { path, bytes, sha256: hash.digest("hex"), rows };
    },
  };
}

/** Writes a whole UTF-8 file; `path` is relative to `folder`, with `/`. Throws if the file is there already. */
export async function writeTextFile(folder: string, path: string, text: string): Promise<WrittenFile> {
  const file = await openTextFile(folder, path);
  await file.write(text);
  return file.close(null);
}
