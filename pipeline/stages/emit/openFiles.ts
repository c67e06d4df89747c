import type { FileHandle } from "node:fs/promises";

/** The files that are open for writing, by the folder of their build. */
const byFolder = new Map<string, Set<FileHandle>>();

/** Remembers a file as open until its handle is closed by `closeFile` or `closeFiles`. */
export function noteOpen(folder: string, handle: FileHandle): void {
  byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(handle));
}

/** Closes one file. Throws if the system cannot write what it holds. */
export async function closeFile(folder: string, handle: FileHandle): Promise<void> {
  const handles = byFolder.get(folder);
  handles?.delete(handle);
  if (handles?.size === 0) byFolder.delete(folder);
  await handle.close();
}

/** Closes all files of a build that failed, whatever becomes of them. */
export async function closeFiles(folder: string): Promise<void> {
  const handles = [...(byFolder.get(folder) ?? [])];
  await Promise.allSettled(handles.map((handle) => closeFile(folder, handle)));
}
