import { readTable } from "../../lib/tables.ts";

const elisions = new Set(readTable("elisions").map(({ word }) => word));

const wordStart = /^[\p{L}\p{N}]+/u;
const shortenedYear = /^[0-9]{2}s?$/iu;

/** The length of the word at the start of `after` if an apostrophe before it stands for letters left out (’em, ’90s), else 0. */
export function elisionLength(after: string): number {
  const word = wordStart.exec(after)?.[0] ?? "";
  return shortenedYear.test(word) || elisions.has(word.toLowerCase()) ? word.length : 0;
}
