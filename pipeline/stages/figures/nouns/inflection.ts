import { readTable } from "../../../lib/tables.ts";
import { wordClass } from "../text/lists.ts";
import type { Piece } from "../text/pieces.ts";

const rows = readTable("irregularNouns");
const singulars = new Map(rows.map((row) => [(row.plural ?? "").toLowerCase(), row.singular ?? ""]));
// of several plurals the first counts: “people”, not “persons”
const plurals = new Map(
  rows.toReversed().map((row) => [(row.singular ?? "").toLowerCase(), row.plural ?? ""]),
);
const noPlurals = wordClass("no-plural");
const functionWords = wordClass("function");

/** Matches “votes” and “MPs”; not “crisis”, “boss”, “virus”. */
export const pluralEnding = /[^suiSUI]s$/;
/** Matches “RBIs” and “MPs”; not “USA” or “Is”. */
export const acronymPlural = /^[A-Z]{2,}s$/;
/** Matches “churches”, “boxes”, “losses”, “wishes”; not “votes”. */
export const sibilantPlural = /(?:ch|sh|x|ss|zz)es$/;
/** Matches “cities”; not “ties”. */
export const iesPlural = /[^aeiou]{2}ies$|[a-z]{2}[^aeiou]ies$/i;

/** Matches “viruses”; not “houses” or “uses”. */
export const usesPlural = /^.{2,}[^aeo]uses$/;
/** Matches “released” and “agreed”; not “red” or “hundred”. */
export const pastEnding = /^(?!hundred).{3,}ed$/;
/** Matches “landing”; not “king”. */
export const ingEnding = /^.{3,}ing$/;

/** Matches “Israel’s” and “don't”; not “votes”. */
export const clitic = /['’]/;

/** True for a word that can be the plural of a noun: “votes”, “people”, “personnel”. */
export function isPlural(piece: Piece): boolean {
  const word = piece.lower;
  if (singulars.has(word) || acronymPlural.test(piece.text)) return true;
  if (word.length < 3 || noPlurals.has(word) || functionWords.has(word)) return false;
  return (pluralEnding.test(word) || word.endsWith("men") || word.endsWith("people")) && !clitic.test(word);
}

/** True for a noun whose plural looks like its singular: “police”, “aircraft”. */
export function isInvariant(piece: Piece): boolean {
  return singulars.get(piece.lower)?.toLowerCase() === piece.lower;
}

/** The singular of a noun, with its capital letters: “Israelis” → “Israeli”, “people” → “person”. */
export function singular(word: string): string {
  const irregular = singulars.get(word.toLowerCase());
  if (irregular !== undefined) return irregular;
  if (noPlurals.has(word.toLowerCase())) return word;
  if (word.endsWith("men")) return `${word.slice(0, -2)}an`;
  if (word.endsWith("people")) return `${word.slice(0, -"people".length)}person`;
  if (iesPlural.test(word)) return `${word.slice(0, -3)}y`;
  if (sibilantPlural.test(word) || usesPlural.test(word)) return word.slice(0, -2);
  return pluralEnding.test(word) || acronymPlural.test(word) ? word.slice(0, -1) : word;
}

/** Matches “church”, “box”, “boss”; not “vote”. */
export const sibilantEnding = /(?:ch|sh|x|s|z)$/;
/** Matches “city”; not “day”. */
export const yEnding = /[^aeiou]y$/;

/** The plural of a noun: “hostage” → “hostages”, “person” → “people”. */
export function plural(word: string): string {
  const irregular = plurals.get(word.toLowerCase());
  if (irregular !== undefined) return irregular;
  if (word.endsWith("man")) return `${word.slice(0, -2)}en`;
  if (yEnding.test(word)) return `${word.slice(0, -1)}ies`;
  return sibilantEnding.test(word) ? `${word}es` : `${word}s`;
}
