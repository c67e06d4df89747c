import type { Quarantined } from "../../lib/document.ts";
import { refuseEntry } from "./readEntry.ts";
import { refusalOf, tooLarge } from "./readFile.ts";

/** What became of a file between its listing and its reading: the name of a system error, or what it is now. */
export interface Unread {
  readonly cause: string;
  /** Its size, if it is too large. */
  readonly bytes: number | null;
}

/** Quarantines a file that was found but could not be read, in the words of `readEntry`. */
export function refuseLater(path: string, { cause, bytes }: Unread, maximumBytes: number): Quarantined {
  if (cause === "large") return refuseEntry(path, tooLarge(bytes ?? maximumBytes + 1, maximumBytes));
  if (cause === "folder") return refuseEntry(path, { rule: "link-to-folder" });
  if (cause === "outside") return refuseEntry(path, { rule: "link-outside" });
  if (cause === "changing") return refuseEntry(path, { rule: "changing-file" });
  if (cause === "special") return refuseEntry(path, { rule: "not-a-file" });
  return refuseEntry(path, refusalOf(cause));
}
