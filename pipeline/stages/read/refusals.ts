import type { Quarantined } from "../../lib/document.ts";
import { documentId } from "../../lib/documentId.ts";
import { newMessage } from "../../lib/newMessage.ts";

/** Why an entry is not read: the rule, what happened, and what the user can do. */
const refusals = {
  "ambiguous-name": {
    reason: "several files have this name once the bytes that are not UTF-8 are left out",
    advice: "rename them",
  },
  "changing-file": {
    reason: "the file was changed while it was read",
    advice: "build again once the folder is at rest",
  },
  "dangling-link": { reason: "a link to a file that does not exist", advice: "mend or remove the link" },
  "link-loop": { reason: "a link that leads back to itself", advice: "remove the link" },
  "link-outside": { reason: "a link that leaves the raw folder", advice: "put the file itself there" },
  "link-to-folder": { reason: "a link to a folder", advice: "put the folder itself there" },
  "long-path": {
    reason: "the path is longer than the system allows",
    advice: "move it up, or give it and its folders shorter names",
  },
  "not-a-file": { reason: "a pipe, socket or device, not a file", advice: "remove it" },
  "too-large": { reason: "the file is larger than the limit", advice: "split it, or raise the limit" },
  "unreadable-file": { reason: "the file cannot be read", advice: "check its permissions and the disk" },
  "unsupported-format": {
    reason: "the file is neither .txt nor .md",
    advice: "save its text as UTF-8 in a .txt file",
  },
  "vanished-file": {
    reason: "the file was taken away while it was read",
    advice: "build again once the folder is at rest",
  },
} as const;

export interface Refusal {
  readonly rule: keyof typeof refusals;
  readonly expected?: string;
  readonly actual?: string;
}

/** What happened, with what was found. */
export function reasonOf({ rule, actual }: Refusal): string {
  return actual === undefined ? refusals[rule].reason : `${refusals[rule].reason} (${actual})`;
}

/** What the user can do. */
export function adviceOn({ rule }: Refusal): string {
  return refusals[rule].advice;
}

/** The quarantined entry for a refusal; `sha256` is null if its bytes were not read. */
export function quarantine(path: string, refusal: Refusal, sha256: string | null = null): Quarantined {
  const id = documentId(path);
  const said = { reason: reasonOf(refusal), advice: adviceOn(refusal) };
  const message = newMessage({ ...refusal, ...said, path, document_id: id, severity: "quarantined" });
  return { documentId: id, path, sha256, message };
}
