import type { Figure } from "../../lib/records.ts";
import type { Description } from "./describe.ts";
import { clitic } from "./nouns/inflection.ts";
import { wordClass } from "./text/lists.ts";
import { isCapitalised, lowerAt, type Piece } from "./text/pieces.ts";

/** The figures of a sentence with their links: “300 miles (480 km)” and “from 9 to 10”. `described` are theirs, in order. */
export function linkFigures(
  all: readonly Piece[],
  described: readonly Description[],
  figures: readonly Figure[],
): readonly Figure[] {
  const originals = originalsOf(described);
  const changes = changeLinks(described);
  return figures.map((figure, at) =>
    withLinks(figure, {
      equivalentOf: originals[at] ?? null,
      shareOf: wholeOf(all, described, at),
      changeFrom: changes[at]?.from ?? null,
      changeTo: changes[at]?.to ?? null,
    }),
  );
}

type Links = Pick<Figure, "equivalentOf" | "shareOf" | "changeFrom" | "changeTo">;

/** A figure that has no links yet, or those of its sentence, with these; itself where all are null. */
export function withLinks(figure: Figure, links: Links): Figure {
  return Object.values(links).every((link) => link === null) ? figure : { ...figure, ...links };
}

/** The amount that each says again, also where two do in one pair of brackets: “296 hp (221 kW / 300 PS)”. */
function originalsOf(described: readonly Description[]): readonly (number | null)[] {
  const found: (number | null)[] = [];
  for (const [at, { isEquivalent }] of described.entries())
    found.push(isEquivalent ? (found[at - 1] ?? at - 1) : null);
  return found;
}

interface ChangeLinks {
  readonly from: number | null;
  readonly to: number | null;
}

/** Where each amount's rise or fall starts and ends: all of “rose 5% to $3 billion from $2.9 billion” are of one. */
function changeLinks(described: readonly Description[]): readonly ChangeLinks[] {
  const links: ChangeLinks[] = [];
  while (links.length < described.length) {
    const first = links.length;
    let end = first + 1;
    while (described[end]?.change.continues === true) end++;
    const from = placeOf(described, "from", first, end);
    const to = placeOf(described, "to", first, end);
    for (let at = first; at < end; at++)
      links.push({ from: at === from ? null : from, to: at === to ? null : to });
  }
  return links;
}

function placeOf(
  described: readonly Description[],
  role: "from" | "to",
  first: number,
  end: number,
): number | null {
  for (let at = first; at < end; at++) if (described[at]?.change.role === role) return at;
  return null;
}

const beforeWhole = wordClass("before-whole");
const shareKinds = new Set(["count", "ratio", "percent"]);
/** In pieces, from “of” to the number of the whole, or from the whole to its part. */
const reach = 6;

/** The index of the whole of which an amount is a part, right after it or right before it. */
function wholeOf(all: readonly Piece[], described: readonly Description[], index: number): number | null {
  const [before, part, after] = [described[index - 1], described[index], described[index + 1]];
  if (!part || !shareKinds.has(part.amount.kind)) return null;
  if (after && isShareOf(all, part, after)) return index + 1;
  return before && isPartOf(all, before, part) ? index - 1 : null;
}

/** “12 of the 90 firms”, “five of 20”, “a third of its 2.3 million residents”. */
function isShareOf(all: readonly Piece[], part: Description, whole: Description): boolean {
  const { end } = part.amount;
  const of = lowerAt(all, end) === "out" ? end + 1 : end;
  if (lowerAt(all, of) !== "of" || whole.amount.first - of > reach) return false;
  const between = all.slice(of + 1, whole.amount.first);
  // “half of 1 percent”, “thousands of $12 jobs”
  if (between.length === 0 && !(isPlainCount(part) && isPlainCount(whole))) return false;
  return between.every(
    (piece) => beforeWhole.has(piece.lower) || clitic.test(piece.lower) || isCapitalised(piece),
  );
}

function isPlainCount({ amount }: Description): boolean {
  return amount.kind === "count" && amount.numeral.form !== "vague";
}

const themselves = new Set(["them", "whom", "which", "these", "those"]);

/** “90 firms, 12 of them new”, “90 people, including 12 children”, “Of the 90 passengers, 12 died”. */
function isPartOf(all: readonly Piece[], whole: Description, part: Description): boolean {
  if (whole.amount.kind !== "count" || part.amount.joined) return false;
  const end = Math.max(whole.counted.phrase?.end ?? 0, whole.range.end);
  const gap = part.range.first - end;
  if (lowerAt(all, part.amount.end) === "of" && themselves.has(lowerAt(all, part.amount.end + 1)))
    return gap <= reach;
  if (lowerAt(all, end) !== ",") return false;
  if (lowerAt(all, end + 1) === "including") return gap === 2 && part.amount.kind === "count";
  return gap === 1 && opensWhole(all, whole.range.first);
}

/** “Of the 90 passengers”, at the start of a clause. */
function opensWhole(all: readonly Piece[], first: number): boolean {
  const of = beforeWhole.has(lowerAt(all, first - 1)) ? first - 2 : first - 1;
  return lowerAt(all, of) === "of" && (of === 0 || all[of - 1]?.kind === "sign");
}
