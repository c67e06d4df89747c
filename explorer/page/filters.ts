import type { Index, IndexEntry } from "../../pipeline/lib/explorerData.ts";
import type { Kind, Row } from "./rows.ts";

/** What the reader wants to see. */
export interface Filters {
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** A part of a name; empty for everybody. */
  readonly speaker: string;
  /** Empty for all. */
  readonly stance: string;
  /** From 0 to 1. */
  readonly checkWorthiness: number;
  readonly confidence: number;
}

export const noFilters: Filters = {
  kinds: { quote: true, claim: true, outlet: false, figure: true },
  speaker: "",
  stance: "",
  checkWorthiness: 0,
  confidence: 0,
};

/** Tells which rows are wanted. */
export function rowFilter(filters: Filters): (row: Row) => boolean {
  const speaker = folded(filters.speaker);
  return (row) =>
    filters.kinds[row.kind] &&
    (speaker === "" || folded(row.who ?? "").includes(speaker)) &&
    (filters.stance === "" || row.stance === filters.stance) &&
    (filters.checkWorthiness === 0 || (row.checkWorthiness ?? 0) >= filters.checkWorthiness) &&
    row.confidence >= filters.confidence;
}

/** The filters that let a row through: those that hide it are taken back. */
export function showing(filters: Filters, row: Row): Filters {
  if (rowFilter(filters)(row)) return filters;
  const kinds = { ...filters.kinds, [row.kind]: true };
  return rowFilter({ ...filters, kinds })(row) ? { ...filters, kinds } : { ...noFilters, kinds };
}

/** Finds documents by words of their title, path, outlet, day and speakers, and by the speaker and stance that rows are wanted of. */
export function documentFilter(
  { speakers, stances }: Index,
  entries: readonly IndexEntry[],
): (query: string, filters: Filters) => readonly number[] {
  const names = speakers.map(folded);
  let texts: readonly string[] | null = null;
  const searched = (): readonly string[] => (texts ??= entries.map((entry) => searchText(entry, names)));
  return (query, filters) => {
    const words = folded(query)
      .split(/\s+/)
      .filter((word) => word !== "");
    const speaker = folded(filters.speaker);
    const wanted =
      speaker === "" ? null : new Set(names.flatMap((name, at) => (name.includes(speaker) ? at : [])));
    const stance = filters.stance === "" ? null : new Set([stances.indexOf(filters.stance)]);
    const found: number[] = [];
    for (const [nth, entry] of entries.entries()) {
      if (wanted !== null && !holdsOne(entry.speakers, 4, wanted)) continue;
      if (stance !== null && !holdsOne(entry.stances, 2, stance)) continue;
      if (words.length > 0 && !words.every((word) => searched()[nth]?.includes(word))) continue;
      found.push(nth);
    }
    return found;
  };
}

/** Whether one of the first numbers of each group is wanted. */
function holdsOne(groups: readonly number[], size: number, wanted: ReadonlySet<number>): boolean {
  for (let at = 0; at < groups.length; at += size) if (wanted.has(groups[at] ?? -1)) return true;
  return false;
}

function searchText(
  { title, path, publisher, published, speakers }: IndexEntry,
  names: readonly string[],
): string {
  const spoken = speakers.flatMap((number, at) => (at % 4 === 0 ? [names[number] ?? ""] : []));
  const own = folded([title, path, publisher, published].filter((value) => value !== null).join("\n"));
  return `${own}\n${spoken.join("\n")}`;
}

function folded(text: string): string {
  return text.toLowerCase();
}
