import type { FigureRow } from "../../lib/rows.generated.ts";
import { readTable } from "../../lib/tables.ts";
import type { Piece } from "./text/pieces.ts";
import { endingAt, phrases } from "./text/phrases.ts";

const statuses = ["estimate", "forecast", "target", "alleged", "hypothetical", "negated"] as const;
const cues = phrases(
  readTable("statusCues").map((row) => [row.phrase ?? "", status(row.status)] as const),
  true,
);

function status(cell: string | undefined): FigureRow["status"] {
  const found = statuses.find((known) => known === cell);
  if (found === undefined) throw new RangeError(`statusCues.csv: unknown status “${cell ?? ""}”`);
  return found;
}

/** How many words may stand between the cue and the number: “an estimated cost of $26 million”. */
const reach = 3;

/** What a cue shortly before a number says of it; `reported` without one. A number or a sign in between ends the search. */
export function statusOf(all: readonly Piece[], first: number): FigureRow["status"] {
  for (let end = first; end >= Math.max(1, first - reach); end--) {
    const match = endingAt(cues, all, end);
    if (match) return match.entry;
    if (all[end - 1]?.kind !== "word") return "reported";
  }
  return "reported";
}
