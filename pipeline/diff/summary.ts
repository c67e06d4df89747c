import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { Builds, ChangeGroup } from "./index.ts";
import type { ChangeKind, RowChange } from "./rowChange.ts";

/** What notes for people list row by row; the other kinds they only count. */
const listedKinds: ReadonlySet<ChangeKind> = new Set(["added", "removed", "changed"]);

export function isListed({ change }: RowChange): boolean {
  return listedKinds.has(change);
}

/** In what alone the rows differ that are only counted. */
const only: ReadonlyMap<ChangeKind, string> = new Map([
  ["rescored", "in scores only"],
  ["moved", "in place only"],
  ["derived", "in ids, titles or counts only"],
]);

/** What a note says at its end if it counts what it does not list. */
export const unlisted =
  "Of rows that changed, the note leaves out scores and what follows from other columns; rows that differ in nothing else are counted, not listed. --json lists all.";

/** “2 added, 1 changed, 40 in place only” */
export function shownCounts(counts: ReadonlyMap<ChangeKind, number> = new Map()): string {
  return [...counts].map(([kind, count]) => `${count} ${only.get(kind) ?? kind}`).join(", ");
}

/** Path and title of the document of a group; null where each row names its own. */
export function shownDocument({ document, dataset }: ChangeGroup): string | null {
  if (document === null || dataset === "documents") return null;
  const { path, title } = document;
  return escapeUnprintable(`${String(path)}${typeof title === "string" ? `  ${title}` : ""}`);
}

/** All rows of a document that only one of the builds has: “new document, with 1 claim”. */
export function shownWhole({ changes, dataset }: ChangeGroup): string {
  const names = dataset.replaceAll("_", " ");
  const rows = changes.length === 1 ? `1 ${names.replace(/s$/, "")}` : `${changes.length} ${names}`;
  return `${changes[0]?.change === "added" ? "new document" : "document gone"}, with ${rows}`;
}

/** With what else the new build was made: “onrecord 0.1.0 → 0.2.0”. */
export function shownOrigins({ old: { info: old }, new: { info: now } }: Builds): readonly string[] {
  const differing = (
    [
      ["onrecord", old.program_version, now.program_version],
      ["version of the columns", old.contract_version, now.contract_version],
      ["the reading model was run by", old.backend, now.backend],
    ] as const
  ).filter(([, before, after]) => before !== after);
  const told = differing.map(([what, before, after]) => escapeUnprintable(`${what} ${before} → ${after}`));
  return old.model_digest === now.model_digest ? told : [...told, "another reading model, or other tables"];
}
