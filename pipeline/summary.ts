import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Message } from "./lib/message.ts";
import type { BuildInfo, QuoteRow } from "./lib/rows.generated.ts";
import { schemaValidator } from "./lib/schemas.ts";

/** What a build has published, and how it differs from the one before. */
export interface BuildSummary {
  readonly build: BuildInfo;
  /** Number of quotes by their type. */
  readonly quotes: Readonly<Record<QuoteRow["quote_type"], number>>;
  readonly warnings: number;
  readonly quarantined: number;
  /** Rows more or less than in the build before, by dataset; null if there was none. */
  readonly difference: Readonly<Record<string, number>> | null;
  /** True if every byte is as it was. */
  readonly unchanged: boolean;
}

const isBuildInfo = schemaValidator<BuildInfo>("build");

/** The `build.json` of an output folder; null if there is none that can be read. */
export async function readBuildInfo(folder: string): Promise<BuildInfo | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, "build.json"), "utf8"));
    return isBuildInfo(value) ? value : null;
  } catch {
    return null;
  }
}

/** What there is to say about a build, given the `build.json` before it and its own. */
export function summarize(
  before: BuildInfo | null,
  after: BuildInfo | null,
  { quotes, messages }: { quotes: BuildSummary["quotes"]; messages: readonly Message[] },
): BuildSummary {
  if (after === null) throw new Error("the build wrote no build.json");
  const quarantined = messages.filter(({ severity }) => severity === "quarantined").length;
  return {
    build: after,
    quotes,
    warnings: messages.length - quarantined,
    quarantined,
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
