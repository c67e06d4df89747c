import type { Segments } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { plainSpeech, type Marked } from "./marked.ts";
import type { NameMention } from "./names.ts";

/** A turn of a transcript: “HOLT: How will you pay for it?” */
export interface Turn {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly label: Span;
  readonly colon: Span;
  readonly speech: Span;
}

const labelPattern = /^(["“]?)(\p{Lu}(?:[\p{Lu}.'’ -]{0,39}[\p{Lu}.'’-])?)( {0,9}):\s{1,3}(?=\S)/u;
const longestLabel = 50;
const closingMark = /["”]$/;

/** The turns of a transcript, in text order. A label alone is a dateline or a heading: another one has to be near. */
export function findTurns(text: string, { paragraphs }: Segments): readonly Turn[] {
  const turns = paragraphs.flatMap((place, paragraph) => {
    const turn = turnOf(text, place, paragraph);
    return turn ? [turn] : [];
  });
  const nameOf = ({ label }: Turn): string => text.slice(label.start, label.end);
  return turns.filter((turn, index) => {
    const near = [turns[index - 1], turns[index + 1]].filter((other) => other !== undefined);
    return near.some((other) => isNear(turn, other) && nameOf(other) !== nameOf(turn));
  });
}

function turnOf(text: string, { start, end }: Span, paragraph: number): Turn | null {
  const [opening, mark = "", name = "", gap = ""] =
    labelPattern.exec(text.slice(start, Math.min(end, start + longestLabel))) ?? [];
  if (opening === undefined) return null;
  const label = { start: start + mark.length, end: start + mark.length + name.length };
  const isMarked = mark !== "" && closingMark.test(text.slice(end - 1, end));
  const speech = { start: start + opening.length, end: isMarked ? end - 1 : end };
  if (speech.end <= speech.start) return null;
  const colon = label.end + gap.length;
  return { paragraph, label, colon: { start: colon, end: colon + 1 }, speech };
}

/** So many paragraphs may lie between two turns: “(Laughter.)”, or one that goes on without a label. */
const farthest = 3;

function isNear(a: Turn, b: Turn): boolean {
  return Math.abs(a.paragraph - b.paragraph) <= farthest;
}

/** The attribution of a turn: its label is the source, the colon the cue. */
export function turnAttribution({ label, colon, speech }: Turn): Marked {
  return {
    ...plainSpeech,
    parts: [speech],
    cue: colon,
    cueLemma: ":",
    cueForm: "colon",
    source: label,
    rule: "speaker_label",
    confidence: confidenceOf("speaker_label"),
  };
}

/** The names of a document with those of the labels, which are written as elsewhere in the text: “Holt”, or in small letters. */
export function withLabelNames(
  text: string,
  names: readonly NameMention[],
  turns: readonly Turn[],
): readonly NameMention[] {
  const labels = new Set(turns.map(({ label }) => label.start));
  const others = names.filter(({ start }) => !labels.has(start));
  const written = writtenForms(others);
  const spoken = turns.map(({ label }) => {
    const capitals = collapseWhiteSpace(text.slice(label.start, label.end));
    return { ...label, name: written.get(capitals) ?? inSmallLetters(capitals), role: null, isPerson: true };
  });
  const speakers = spoken.filter(({ name }) => name.length > 1);
  return [...others, ...speakers].sort((a, b) => a.start - b.start);
}

/** Names and surnames by what they are in capitals. */
function writtenForms(names: readonly NameMention[]): ReadonlyMap<string, string> {
  const forms = names.flatMap(({ name }) => [name, name.split(" ").at(-1) ?? name]);
  const mixed = forms.filter((form) => form !== form.toUpperCase());
  return new Map(mixed.map((form) => [form.toUpperCase(), form]));
}

const afterFirst = /(?<=\p{Lu})\p{Lu}+/gu;

function inSmallLetters(capitals: string): string {
  return capitals.replace(afterFirst, (letters) => letters.toLowerCase());
}
