import type { Marked } from "./marked.ts";

/** Two names of up to four words: “Both Iran and Hezbollah”, “Ann Carey and Sen. Roe”. */
const twoNames =
  /^(?:[Bb]oth )?((?:\p{Lu}\p{L}{0,3}\. )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}) and ((?:\p{Lu}\p{L}{0,3}\. )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})$/u;

/** “Iran and Hezbollah” are two claimants: an attribution each, with the same parts. */
export function coordinated(text: string, marked: Marked): readonly Marked[] {
  const { source } = marked;
  const [, first, second] = (source && twoNames.exec(text.slice(source.start, source.end))) ?? [];
  if (!source || first === undefined || second === undefined || first === second) return [marked];
  const start = text.indexOf(first, source.start);
  return [
    { ...marked, source: { start, end: start + first.length } },
    { ...marked, source: { start: source.end - second.length, end: source.end } },
  ];
}
