import { rm } from "node:fs/promises";
import { InputError } from "../lib/errors.ts";
import { openPublished } from "../lib/published.ts";
import { writeTarget, type Place } from "../lib/target.ts";
import { countedOnTheWay, type ChangeCounts } from "./changeCounts.ts";
import { diff, type ChangeGroup } from "./index.ts";
import { changeLines } from "./lines.ts";

/**
 * Writes which rows of a build differ from those of the one before. Without one before, or with one that cannot be read, there is no such
 * file: a reader then takes all rows. Gives how many there are; null without one before.
 */
export async function writeChanges(
  oldFolder: string,
  newFolder: string,
  file: string,
): Promise<ChangeCounts | null> {
  let counts: ChangeCounts | null = null;
  try {
    const builds = { old: await openPublished(oldFolder), new: await openPublished(newFolder) };
    const groups = countedOnTheWay(diff(builds), (all) => {
      counts = all;
    });
    await writeTarget(changesPlace(file), [".jsonl"], changeLines(groups));
    return counts;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await rm(file, { force: true });
    return null;
  }
}

/** The same of a build in which nothing has changed. */
export async function writeNoChanges(file: string): Promise<ChangeCounts> {
  await writeTarget(changesPlace(file), [".jsonl"], changeLines(none()));
  return new Map();
}

async function* none(): AsyncGenerator<ChangeGroup> {
  // Nothing has changed.
}

function changesPlace(path: string): Place {
  return { option: "changes", path, outs: [] };
}
