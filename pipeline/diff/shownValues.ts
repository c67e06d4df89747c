import { escapeUnprintable } from "../lib/formatMessage.ts";

/** An old and a new value as people read them. */
export interface ShownValues {
  readonly old: string;
  readonly new: string;
}

const fingerprint = /^[0-9a-f]{64}$/;
const quoted = /^["“]/;
const word = /[\p{L}\p{N}]/u;
const longestText = 160;
/** Texts of as many words or fewer are shown whole. */
const fewWords = 12;
/** Words that stay on each side of what differs. */
const context = 3;

/** A value of a row for people, on one line: text in quotation marks, nothing for null and for an empty list. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map(shownValue).join("; ");
  if (typeof value !== "string") return JSON.stringify(value);
  if (fingerprint.test(value)) return `${value.slice(0, 12)}…`;
  const text = shortened(escapeUnprintable(value));
  return (text.includes(" ") && !quoted.test(text)) || !hasWord(text) ? `“${text}”` : text;
}

/** False for a text that is nothing but marks. */
export function hasWord(text: string): boolean {
  return word.test(text);
}

/** The text, cut after a word if it is long. */
export function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, text.lastIndexOf(" ", longestText) > 0 ? text.lastIndexOf(" ", longestText) : longestText)} …`;
}

/** Two values that differ, for people; of two long texts what differs, with a few words around it. */
export function shownDifference(old: unknown, now: unknown): ShownValues {
  const shown = inShort(old, now);
  if (shown.old !== shown.new) return shown;
  const whole = (value: unknown): string => escapeUnprintable(JSON.stringify(value));
  return { old: whole(old), new: whole(now) };
}

function inShort(old: unknown, now: unknown): ShownValues {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  if (Math.max(before.length, after.length) <= fewWords)
    return { old: shownValue(old), new: shownValue(now) };
  const start = commonStart(before, after);
  const most = Math.min(before.length, after.length) - start;
  const end = Math.min(most, commonStart(before.toReversed(), after.toReversed()));
  return { old: shownValue(middle(before, start, end)), new: shownValue(middle(after, start, end)) };
}

function wordsOf(value: unknown): readonly string[] {
  return typeof value === "string" ? value.split(" ") : [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((word, at) => word !== b[at]);
  return differing < 0 ? a.length : differing;
}

function middle(words: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - context);
  const to = Math.min(words.length, words.length - end + context);
  return `${from > 0 ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
}
