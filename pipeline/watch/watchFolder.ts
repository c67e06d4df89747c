import { EventEmitter, once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { InputError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { watchTree } from "./folderTree.ts";

/** In milliseconds. */
export interface WatchTimes {
  /** So long nothing must have changed before a change is told: a file is written in pieces, a folder file by file. */
  readonly quiet: number;
  /** How often a folder that has gone away is looked for. */
  readonly absent: number;
}

export interface FolderWatch {
  /** Resolves to true once something has changed since it was asked last, and then been quiet; to false when the signal is given. */
  changed(): Promise<boolean>;
  close(): void;
}

const usualTimes: WatchTimes = { quiet: 300, absent: 1000 };

/** Watches a folder and what lies in it. Throws an InputError if there is no such folder, or the system cannot watch it. */
export async function watchFolder(
  folder: string,
  signal: AbortSignal,
  { quiet, absent }: WatchTimes = usualTimes,
): Promise<FolderWatch> {
  const events = new EventEmitter();
  let [changes, seen] = [0, 0];
  const tree = watchTree(folder, () => {
    changes++;
    events.emit("change");
  });
  if (!(await tree.look())) {
    throw new InputError(
      `${escapeUnprintable(folder)}: there is no such folder; make it and put the texts there, or name another one`,
    );
  }

  /** Looks again, and waits; true if it is there, and nothing has changed meanwhile. */
  async function isQuiet(): Promise<boolean> {
    seen = changes;
    const isThere = await tree.look();
    await ended(setTimeout(isThere ? quiet : absent, undefined, { signal }));
    return isThere && changes === seen;
  }

  return {
    async changed() {
      if (changes === seen) await ended(once(events, "change", { signal }));
      while (!signal.aborted && !(await isQuiet()));
      return !signal.aborted;
    },
    close() {
      tree.close();
    },
  };
}

/** Waits for something that the signal may end before its time. */
async function ended(waiting: Promise<unknown>): Promise<void> {
  await waiting.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  });
}
