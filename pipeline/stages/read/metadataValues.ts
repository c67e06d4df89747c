import { trimWhiteSpace } from "../../lib/whiteSpace.ts";

// Controls, line and paragraph separators, and what turns the writing direction for all that follows.
const controlCharacters = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const webAddress = /^https?:\/\/\S+$/i;

/** A cell on one line, without control characters, direction overrides and white space at its ends; null if nothing is left. */
export function cleanCell(cell: string): string | null {
  const cleaned = trimWhiteSpace(cell.replace(controlCharacters, " "));
  return cleaned === "" ? null : cleaned;
}

/** The names of a cell that separates them by semicolons. */
export function splitAuthors(cell: string): readonly string[] {
  return cell.split(";").flatMap((author) => cleanCell(author) ?? []);
}

/** True for an absolute http or https address. */
export function isWebAddress(value: string): boolean {
  return webAddress.test(value) && URL.canParse(value);
}
