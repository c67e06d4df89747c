import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { ChangeCounts } from "./changeCounts.ts";
import type { Builds, ChangeGroup } from "./index.ts";
import type { ChangeKind, RowChange } from "./rowChange.ts";

/** What notes for people list row by row; the other kinds they only count. */
const listedKinds: ReadonlySet<ChangeKind> = new Set(["added", "removed", "changed"]);

export function isListed({ change }: RowChange): boolean {
  return listedKinds.has(change);
}

/** “2 added, 1 changed, 40 moved”. */
export function shownCounts(counts: ReadonlyMap<ChangeKind, number> = new Map()): string {
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

/** Path and title of the document of a group; null where each row names its own. */
export function shownDocument({ document, dataset }: ChangeGroup): string | null {
  if (document === null || dataset === "documents") return null;
  const { path, title } = document;
  return escapeUnprintable(`${String(path)}${typeof title === "string" ? `  ${title}` : ""}`);
}

/** All rows of a document that only one of the builds has. */
export function shownWhole({ changes, dataset }: ChangeGroup): string {
  const [first] = changes;
  const rows = `${changes.length} ${dataset.replaceAll("_", " ")}`;
  return first?.change === "added" ? `new document, ${rows}` : `document gone, with ${rows}`;
}

const meanings: readonly (readonly [ChangeKind, string])[] = [
  ["rescored", "nothing but scores differs"],
  ["moved", "the same row at another place"],
  ["derived", "only what other rows say of it differs: ids, titles, counts"],
];

/** What the counted kinds mean, if there are any. */
export function legend(counts: ChangeCounts): string | null {
  const found = new Set([...counts.values()].flatMap((own) => [...own.keys()]));
  const told = meanings.filter(([kind]) => found.has(kind)).map(([kind, meaning]) => `${kind}: ${meaning}`);
  return told.length === 0 ? null : `Not listed (--json lists all): ${told.join("; ")}.`;
}

const origins = ["contract_version", "program_version", "backend", "model_digest"] as const;

/** With what else the new build was made: “program_version 0.1.0 → 0.2.0”. */
export function shownOrigins(builds: Builds): readonly string[] {
  const differing = origins.filter((name) => builds.old.info[name] !== builds.new.info[name]);
  return differing.map((name) => {
    const [old, now] = [builds.old.info[name], builds.new.info[name]];
    return name === "model_digest"
      ? "another model or other tables"
      : escapeUnprintable(`${name} ${old} → ${now}`);
  });
}
