import type { ChangeCounts } from "./diff/changeCounts.ts";
import type { BuildInfo, QuoteRow } from "./lib/rows.generated.ts";

/** What a build has published, and how it differs from the one before. */
export interface BuildSummary {
  readonly build: BuildInfo;
  /** Number of quotes by their type. */
  readonly quotes: Readonly<Record<QuoteRow["quote_type"], number>>;
  readonly warnings: number;
  readonly quarantined: number;
  /** Rows more or less than in the build before, by dataset; null if there was none. */
  readonly difference: Readonly<Record<string, number>> | null;
  /** How many rows of each dataset were added, removed, changed; null if there was no build before, or nobody asked for the changes. */
  readonly changes: ChangeCounts | null;
  /** True if every byte is as it was. */
  readonly unchanged: boolean;
}

/** What is known of a build besides its `build.json`. */
export type Told = Pick<BuildSummary, "quotes" | "warnings" | "quarantined" | "changes">;

/** What there is to say about a build, given the `build.json` before it and its own. */
export function summarize(before: BuildInfo | null, after: BuildInfo | null, told: Told): BuildSummary {
  if (after === null) throw new Error("the build wrote no build.json");
  return {
    build: after,
    ...told,
    difference: before && rowDifference(before.rows, after.rows),
    unchanged: before?.build_id === after.build_id,
  };
}

type Counts = Readonly<Record<string, number>>;

function rowDifference(before: Counts, after: Counts): Counts {
  return Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
}
