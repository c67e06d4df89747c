import type { Description } from "../describe.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";

const adverbs = new Set(["up", "down"]);

/** The descriptions of a sentence, with the results of changes told before their start: the “$9” of “$9, up from $7”. */
export function withResults(
  all: readonly Piece[],
  descriptions: readonly Description[],
): readonly Description[] {
  return descriptions.map((description, at) => {
    const [last, next] = [descriptions[at - 1], descriptions[at + 1]];
    const { change } = description;
    if (next && isResult(all, description, next))
      return { ...description, change: { ...change, change: next.change.change, role: "to" } };
    return last && isResult(all, last, description)
      ? { ...description, change: { ...change, continues: true } }
      : description;
  });
}

function isResult(all: readonly Piece[], { amount, change }: Description, start: Description): boolean {
  if (start.change.role !== "from" || (change.role !== null && change.role !== "to")) return false;
  const { kind, unit } = start.amount;
  const opening = start.range.first - 1;
  const told = lowerAt(all, opening) === "from" && adverbs.has(lowerAt(all, opening - 1));
  return told && amount.kind === kind && amount.unit?.code === unit?.code;
}
