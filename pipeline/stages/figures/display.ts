import type { FigureRow } from "../../lib/rows.generated.ts";
import { plural } from "./nouns/inflection.ts";

/** The parts of a figure as an editor would set them; texts as printed. */
export interface Shown {
  readonly qualifier: FigureRow["qualifier"];
  /** Number and unit, without qualifier. */
  readonly core: string;
  /** True if a currency stands first, whose capital letter stays: “Rs 500”. */
  readonly unitFirst: boolean;
  /** What is counted, as printed, with the “of” before it. */
  readonly noun: string | null;
  /** Singular of a noun that is not printed with the number. */
  readonly elided: string | null;
  readonly one: boolean;
  /** True if a hyphen joins number and noun: “three-nation”. */
  readonly joined: boolean;
  readonly rate: string | null;
}

const openings: Readonly<Record<FigureRow["qualifier"], string>> = {
  exact: "",
  about: "about ",
  more_than: "more than ",
  at_least: "at least ",
  less_than: "less than ",
  at_most: "at most ",
  up_to: "up to ",
  nearly: "nearly ",
  between: "",
  vague: "",
};

/** Matches the spaces of “NZ $ 26” and “20 %”; not that of “26 million”. */
export const looseSpaces = /(?<=\p{Sc}) (?=\d)|(?<=[A-Z]) (?=\p{Sc})|(?<=\d) (?=%)/gu;
/** Matches runs of white space. */
export const whiteSpace = /\s+/g;
/** Matches the start of “Six” and “A few”; not of “US$5” or “NZ”. */
export const capitalisedWord = /^\p{Lu}(?=\p{Ll}|\s)/u;

/** The figure for reading: “more than 1,200 Israelis”, “$3.2 billion”, “between 3 and 5 points”. */
export function displayOf(shown: Shown): string {
  const printed = tidy(shown.core);
  const core = shown.unitFirst ? printed : printed.replace(capitalisedWord, (letter) => letter.toLowerCase());
  const elided = shown.elided === null ? null : shown.one ? shown.elided : plural(shown.elided);
  const noun = shown.noun === null ? elided : tidy(shown.noun);
  const link = linkOf(shown);
  const gap = shown.rate === null || rateOpening.test(shown.rate) ? "" : " ";
  return `${openings[shown.qualifier]}${core}${noun === null ? "" : link + noun}${gap}${tidy(shown.rate ?? "")}`;
}

/** Matches “/kg” and “-a-day”; not “a share”. */
export const rateOpening = /^[/-]/;

/** “three-nation”, “thousands of voters”, “thousands more voters”. */
function linkOf({ joined, noun, qualifier, core }: Shown): string {
  if (joined) return "-";
  return qualifier === "vague" && core.endsWith("s") && !ownLink.test(noun ?? "") ? " of " : " ";
}

/** Matches “of the voters” and “more voters”; not “offices”. */
export const ownLink = /^(?:of|more) /;

function tidy(printed: string): string {
  return printed.replace(whiteSpace, " ").replace(looseSpaces, "");
}
