import { datasetNames } from "./lib/schemas.ts";
import type { BuildSummary } from "./summary.ts";

/** One line that says what a build gave: documents, rows, warnings, and what changed since the last one. */
export function shownSummary(
  { build, quotes, warnings, quarantined, difference, unchanged }: BuildSummary,
  seconds: number,
): string {
  const types = Object.entries(quotes).map(([type, count]) => `${count} ${type}`);
  const rows = datasetNames.map((name) => {
    const count = `${build.rows[name] ?? 0} ${name.replaceAll("_", " ")}`;
    return name === "quotes" ? `${count} (${types.join(", ")})` : count;
  });
  return [
    rows.join(", "),
    `${warnings} warnings, ${quarantined} quarantined`,
    unchanged ? "unchanged since the last build" : change(difference),
    `${seconds.toFixed(1)} s`,
  ].join("; ");
}

function change(difference: BuildSummary["difference"]): string {
  if (difference === null) return "first build";
  const moved = datasetNames
    .map((name) => [name, difference[name] ?? 0] as const)
    .filter(([, count]) => count !== 0);
  if (moved.length === 0) return "same number of rows as the last build, but not the same rows";
  return `since the last build ${moved.map(([name, count]) => `${count > 0 ? "+" : "−"}${Math.abs(count)} ${name.replaceAll("_", " ")}`).join(", ")}`;
}
