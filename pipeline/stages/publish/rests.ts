import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { removeFolder } from "../../lib/removeFolder.ts";
import { restore } from "./switch.ts";
import type { WorkFolder } from "./workFolder.ts";

const removal = "rest-";

/**
 * Takes away what is left of builds that were killed; an OUT that one had moved away and not replaced comes back first. Only the build that
 * has OUT may do so. Throws an InputError if OUT cannot come back; a rest that cannot be removed stays.
 */
export async function clearRests(rests: readonly WorkFolder[], own: WorkFolder, out: string): Promise<void> {
  for (const [nth, rest] of rests.entries()) {
    await restoreFrom(rest.folder, out);
    // Out of the way at once: a build of another machine that was thought dead finds nothing of its own any more, and publishes nothing.
    const moved = join(own.folder, `${removal}${nth}`);
    if (!(await succeeds(rename(rest.folder, moved)))) continue;
    await restoreFrom(moved, out);
    await succeeds(removeFolder(moved));
  }
}

/** Looks also where the removal of an earlier rest may have been stopped. */
async function restoreFrom(folder: string, out: string): Promise<void> {
  await restore(join(folder, "old"), out);
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.startsWith(removal)))
    await restoreFrom(join(folder, name), out);
}

function succeeds(step: Promise<void>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}
