import { watch, type FSWatcher } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { InputError, isCode } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";

/** The watchers of a folder and of all folders within it. */
export interface FolderTree {
  /** Watches what is there now, and nothing else. False if the folder itself is not there. */
  look(): Promise<boolean>;
  close(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Tells a folder from another one of the same name. */
  readonly inode: number;
}

/**
 * Watches a folder with one watcher for each folder in it: `recursive` of Node 20 would, on Linux, open one for every file, and miss files in
 * new folders. `tell` is called for whatever changes; then it is time to look again.
 */
export function watchTree(root: string, tell: () => void): FolderTree {
  const watched = new Map<string, Watched>();

  function drop(folder: string): void {
    for (const [known, { watcher }] of watched) {
      if (known !== folder && !known.startsWith(folder + sep)) continue;
      watcher.close();
      watched.delete(known);
    }
  }

  function open(folder: string, inode: number): void {
    const watcher = watch(folder, (event, name) => {
      // What has come or gone under this name may be another folder now; a folder that goes gives its own name.
      if (event === "rename" && name !== null) drop(join(folder, name));
      if (event === "rename" && name === basename(folder)) drop(folder);
      tell();
    });
    watcher.on("error", () => {
      drop(folder);
      tell();
    });
    watched.set(folder, { watcher, inode });
  }

  /** A folder is watched before it is listed, so that nothing that comes into it is missed. */
  async function lookInto(folder: string, found: Set<string>): Promise<void> {
    try {
      const { ino: inode } = await stat(folder);
      if (watched.get(folder)?.inode !== inode) drop(folder);
      if (!watched.has(folder)) open(folder, inode);
      const entries = await readdir(folder, { withFileTypes: true });
      found.add(folder);
      for (const entry of entries) if (entry.isDirectory()) await lookInto(join(folder, entry.name), found);
    } catch (error) {
      if (!isGone(error)) throw unwatchable(folder, error);
    }
  }

  return {
    async look() {
      const found = new Set<string>();
      await lookInto(root, found);
      for (const known of [...watched.keys()]) if (!found.has(known)) drop(known);
      return watched.has(root);
    },
    close() {
      drop(root);
    },
  };
}

/** Not there any more, no folder any more, or not ours to read. */
function isGone(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EACCES", "EPERM"].some((code) => isCode(error, code));
}

function unwatchable(folder: string, error: unknown): unknown {
  if (!isCode(error, "ENOSPC") && !isCode(error, "EMFILE")) return error;
  return new InputError(
    `${escapeUnprintable(folder)}: cannot be watched, the system watches as much as it may; raise fs.inotify.max_user_watches and fs.inotify.max_user_instances, or watch a smaller folder`,
  );
}
