import { join } from "node:path";
import { machineFault } from "../../lib/machineFault.ts";
import { claimOut } from "./claim.ts";
import { refuseForeign, type Folders } from "./folders.ts";
import { restore, switchFolders } from "./switch.ts";
import { syncFiles } from "./sync.ts";

/** Called after each step that changes the disk, so that a test can stop the program there. */
export type AfterStep = (step: string) => void;

/** A folder to write into, which becomes OUT as a whole or not at all. */
export interface Staging {
  /** Empty when the staging is opened. */
  readonly folder: string;
  /** A folder beside it for what the build needs on the way; it is not there yet, and goes with the staging. */
  readonly scratch: string;
  /** Replaces OUT by what was written; a reader sees the old files or the new ones, never a mixture. */
  publish(): Promise<void>;
  /** Takes everything back; OUT stays as it was. Throws an InputError if it lies elsewhere and cannot be put back. */
  abandon(): Promise<void>;
  /** An error as the user understands it: a failed system call names the file as it will be in OUT. */
  explained(error: unknown): unknown;
}

/** Opens the staging folder of a build, after mending what a killed build left. Throws an InputError while another build runs. */
export async function openStaging(
  { out }: Folders,
  afterStep: AfterStep = () => undefined,
): Promise<Staging> {
  const claim = await claimOut(out);
  const [fresh, old] = [join(claim.folder, "new"), join(claim.folder, "old")];
  return {
    folder: fresh,
    scratch: join(claim.folder, "scratch"),
    async publish() {
      await syncFiles(fresh);
      afterStep("synced");
      // Hours may have gone since the build began, in which somebody put a file there.
      await refuseForeign(out, out);
      await switchFolders({ fresh, out, old }, () => {
        afterStep("old moved away");
      });
      afterStep("new in place");
      await claim.release();
      afterStep("cleaned");
    },
    async abandon() {
      try {
        await restore(old, out);
      } catch (error) {
        claim.leave();
        throw error;
      }
      await claim.release();
    },
    explained: (error) => machineFault(error, (path) => path.replace(fresh, out)),
  };
}
