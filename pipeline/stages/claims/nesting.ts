import type { Attribution } from "../../lib/annotation.ts";
import { holds } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { passageOf } from "./passages.ts";

interface Part extends Span {
  readonly attribution: number;
}

/** For each attribution the index of the one whose content holds its whole passage, the shortest such; null if none does. */
export function innermostHolders(attributions: readonly Attribution[]): readonly (number | null)[] {
  const parts = attributions
    .flatMap(({ parts }, attribution) => parts.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start);
  const passages = attributions
    .map((attribution, index) => ({ ...passageOf(attribution), index }))
    .sort((a, b) => a.start - b.start);
  const holders = attributions.map((): number | null => null);
  let open: Part[] = [];
  let next = 0;
  for (const { index, start, end } of passages) {
    for (let part = parts[next]; part !== undefined && part.start <= start; part = parts[++next])
      open.push(part);
    open = open.filter((part) => part.end > start);
    holders[index] = shortest(open.filter((part) => isHolder(attributions, part, { start, end }, index)));
  }
  return holders;
}

function isHolder(attributions: readonly Attribution[], part: Part, passage: Span, index: number): boolean {
  if (part.attribution === index || !holds(part, passage)) return false;
  return !haveSameParts(attributions[part.attribution], attributions[index]);
}

/** The rows of coordinated sources hold each other's content. */
function haveSameParts(a: Attribution | undefined, b: Attribution | undefined): boolean {
  if (a?.parts.length !== b?.parts.length) return false;
  return (
    a?.parts.every(({ start, end }, nth) => b?.parts[nth]?.start === start && b.parts[nth].end === end) ===
    true
  );
}

function shortest(parts: readonly Part[]): number | null {
  const [first] = parts.toSorted(
    (a, b) => a.end - a.start - (b.end - b.start) || a.attribution - b.attribution,
  );
  return first?.attribution ?? null;
}
