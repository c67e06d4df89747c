import { readTable } from "../../lib/tables.ts";

const kinds = ["title", "joining", "numbering", "unit", "date", "final", "open"] as const;

/** What an abbreviation says about the end of a sentence; the kinds are explained in the table. */
export type AbbreviationKind = (typeof kinds)[number];

const abbreviations = readAbbreviations();
const starters = new Set(readTable("sentenceStarters").map(({ word }) => word));

const initial = /^\p{L}\.$/u;
// U.S., D.C., J.-P., also in non-U.S.
const initials = /(?:^|-)(?:\p{L}\.-?){1,9}$/u;
const capitals = /^\p{Lu}{2,}[.!]$/u;
// ex-Gov., then-Sen.
const prefix = /^(?:\p{L}+-)+/u;

/** The kind of a word with the mark behind it (`Mr.`, `U.S.`, `Yahoo!`); undefined if it is no known abbreviation. */
export function abbreviationKind(wordWithMark: string): AbbreviationKind | undefined {
  const word = abbreviations.has(wordWithMark) ? wordWithMark : wordWithMark.replace(prefix, "");
  const kind = abbreviations.get(word);
  // In capitals a single letter is an initial: P. is not the p. of pages.
  if (kind !== undefined || initial.test(word)) return kind ?? "open";
  const spelling = capitals.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();
  return abbreviations.get(spelling) ?? (initials.test(word) ? "open" : undefined);
}

/** Whether a word, capitalised, is likelier to begin a sentence than to be a name. */
export function isSentenceStarter(word: string): boolean {
  return starters.has(word.toLowerCase());
}

function readAbbreviations(): ReadonlyMap<string, AbbreviationKind> {
  return new Map(
    readTable("abbreviations").map(({ abbreviation = "", kind = "" }) => {
      const known = kinds.find((name) => name === kind);
      if (known === undefined)
        throw new Error(`abbreviations.csv: ${abbreviation} has no known kind: ${kind}`);
      return [abbreviation, known];
    }),
  );
}
