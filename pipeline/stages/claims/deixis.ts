import type { TokenRange } from "../../lib/reading.ts";
import { relationOf, type Tree } from "./tree.ts";
import { wordAt, type Passages } from "./wording.ts";

/** Words that point to something outside, unless the next word or their relation says otherwise. */
const pointing: Readonly<Record<string, (place: Passages, token: number) => boolean>> = {
  this: (place, token) => times.has(wordAt(place, token + 1)),
  these: never,
  those: (place, token) => afterThose.has(wordAt(place, token + 1)),
  that: ({ tree }, token) => relationOf(tree, token) === "mark" || isRelative(tree, token),
  here: never,
  there: ({ tree }, token) => relationOf(tree, token) === "expl",
  such: (place, token) => wordAt(place, token + 1) === "as",
  so: ({ tree }, token) => degree.has(tree.syntax[token + 1]?.upos ?? ""),
  both: isCorrelative,
  either: isCorrelative,
  neither: isCorrelative,
  former: ({ tree }, token) => modified.has(tree.syntax[token + 1]?.upos ?? ""),
  latter: never,
  then: never,
  same: never,
};

const times = new Set(
  "year week month century summer winter spring autumn morning afternoon evening".split(" "),
);
const afterThose = new Set("who whose with in of from".split(" "));
const degree = new Set(["ADJ", "ADV"]);
const modified = new Set(["NOUN", "PROPN", "ADJ"]);

function never(): boolean {
  return false;
}

/** “both the mayor and the union” */
function isCorrelative({ tree }: Passages, token: number): boolean {
  return relationOf(tree, token) === "cc";
}

/** Is nothing in it said with a finger that points outside: “this bill”, “there”, “such a plan”, “do so”? */
export function isSelfContained(place: Passages, ranges: readonly TokenRange[]): boolean {
  return ranges.every(({ first, end }) =>
    place.segments.tokens.slice(first, end).every((_, nth) => {
      const isHarmless = pointing[wordAt(place, first + nth)];
      return isHarmless === undefined || isHarmless(place, first + nth);
    }),
  );
}

const deepest = 4;

/** Stands it in a relative clause after its noun: “the note that he left”? */
function isRelative({ syntax }: Tree, token: number): boolean {
  let at = token;
  for (let steps = 0; steps < deepest && at !== -1; steps++) {
    const { deprel = "", head = -1 } = syntax[at] ?? {};
    if (deprel.startsWith("acl")) return head !== -1 && head < token;
    at = head;
  }
  return false;
}
