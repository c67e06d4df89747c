import type { CueForm } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { ReadAttribution, Reading, TokenRange, TokenSyntax } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { contentAfter } from "./contents.ts";
import type { Cue, CuedSentence } from "./cues.ts";
import { readCues, type CueEntry } from "./lexicon.ts";
import { isPredicative, plainSpeech, type Marked } from "./marked.ts";
import { passiveAttribution } from "./passives.ts";
import { verbGroupAt } from "./verbGroups.ts";
import { lowerAt, rangeSpan, type Word, type WordRange } from "./words.ts";

/** The attributions that the reading model marks, with what the table of cues knows of their cues; in order of their first parts. */
export function readAttributions(
  text: string,
  segments: Segments,
  reading: Reading,
  sentences: readonly CuedSentence[],
): readonly Marked[] {
  const firstTokens = firstTokensOf(segments);
  const likely = reading.attributions.filter(({ confidence }) => confidence >= leastConfidence);
  return likely.flatMap((read) =>
    byParagraph(segments, read).flatMap((own) =>
      marked(text, segments, reading, { read: own, sentences, firstTokens }),
    ),
  );
}

/** What is less likely right makes more wrong rows than right ones; on PolNeAR dev leaving it out gains 1.3 F1 with the source counted. */
const leastConfidence = 0.3;

/** Index of the first token of every sentence. */
function firstTokensOf({ tokens, sentences }: Segments): readonly number[] {
  const first = sentences.map(() => tokens.length);
  for (let index = tokens.length - 1; index >= 0; index--) first[tokens[index]?.sentence ?? 0] = index;
  return first;
}

/** Contents never leave their paragraph: what stands in another one than the cue, or the first content, is carried on. */
function byParagraph({ tokens, sentences }: Segments, read: ReadAttribution): readonly ReadAttribution[] {
  const paragraphOf = ({ first }: TokenRange): number =>
    sentences[tokens[first]?.sentence ?? -1]?.paragraph ?? -1;
  const [first] = read.contents;
  if (!first) return [];
  const home = paragraphOf(read.cue ?? first);
  const paragraphs = [...new Set(read.contents.map(paragraphOf))];
  return paragraphs.map((paragraph) => {
    const contents = read.contents.filter((content) => paragraphOf(content) === paragraph);
    return paragraph === home ? { ...read, contents } : { ...read, contents, cue: null, source: null };
  });
}

interface Found {
  readonly read: ReadAttribution;
  readonly sentences: readonly CuedSentence[];
  readonly firstTokens: readonly number[];
}

function marked(
  text: string,
  segments: Segments,
  reading: Reading,
  { read, sentences, firstTokens }: Found,
): readonly Marked[] {
  const parts = besideCue(segments, read)
    .map((range) => trimmed(text, segments, range))
    .filter((part) => part !== null);
  if (parts.length === 0 || assertsNothing(text, segments, read, parts)) return [];
  const printed = read.source && trimmed(text, segments, read.source);
  const source = printed && ofSource(text, printed);
  const confidence = twoDigits(read.confidence);
  const known = { ...plainSpeech, parts, source, rule: "reading_model", confidence } as const;
  const index = read.cue === null ? -1 : (segments.tokens[read.cue.first]?.sentence ?? -1);
  const sentence = sentences[index];
  if (read.cue === null || !sentence) return [known];
  const offset = firstTokens[index] ?? 0;
  const range = { first: read.cue.first - offset, last: read.cue.end - 1 - offset };
  const cue = cueIn(sentence, range);
  const described = describedCue(sentence, range, cue, reading.syntax.slice(offset));
  const cued = { ...known, cue: spanOf(segments, read.cue), ...described };
  return [cue ? directed(cued, sentence, cue) : cued];
}

function twoDigits(share: number): number {
  return Math.round(100 * share) / 100;
}

/** What is reported without quotation marks stands in the sentence of its cue, unless nothing of it does. */
function besideCue(
  { tokens, quotations }: Segments,
  { contents, cue }: ReadAttribution,
): readonly TokenRange[] {
  const sentenceOf = ({ first }: TokenRange): number => tokens[first]?.sentence ?? -1;
  if (cue === null || !contents.some((content) => sentenceOf(content) === sentenceOf(cue))) return contents;
  const isQuoted = ({ first, end }: TokenRange): boolean => {
    const [start, last] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
    return quotations.some((quotation) => quotation.start < last && start < quotation.end);
  };
  return contents.filter((content) => sentenceOf(content) === sentenceOf(cue) || isQuoted(content));
}

/** “so-called” is no source’s word, and who asks not to be named asks nothing of the story. */
function assertsNothing(
  text: string,
  segments: Segments,
  { cue }: ReadAttribution,
  [first]: readonly Span[],
): boolean {
  const printed = cue ? spanOf(segments, cue) : null;
  if (printed && text.slice(printed.start, printed.end).toLowerCase() === "so-called") return true;
  return first !== undefined && anonymity.test(text.slice(first.start, first.end));
}

const anonymity = /^not to be (?:named|identified|quoted)\b/;

/** What the rules read as a cue within a range, by the complement that stands there. */
function cueIn(sentence: CuedSentence, range: WordRange): Cue | null {
  const found = sentence.cues.find(({ first, last }) => first <= range.last && range.first <= last) ?? null;
  for (let cue = found; cue; cue = cue.alternative) if (contentAfter(sentence, cue)) return cue;
  return found;
}

type CueValues = Pick<Marked, "cueLemma" | "cueForm" | "stance" | "speech" | "negated" | "predicative">;

/** What is known of a cue: by the rules, by the table of cues, or else its lemma alone. */
function describedCue(
  sentence: CuedSentence,
  range: WordRange,
  cue: Cue | null,
  syntax: readonly TokenSyntax[],
): CueValues {
  const { words } = sentence;
  const lower = lowerAt(words, range.first);
  if (lower === ":") return { ...plain, cueLemma: ":", cueForm: "colon" };
  if (lower === "according") return { ...plain, cueLemma: "according to", cueForm: "according_to" };
  if (cue) {
    const predicative = isPredicative(cue, contentAfter(sentence, cue)?.rule ?? null);
    return { ...entryValues(cue.entry), negated: cue.negated, predicative };
  }
  const head = headOfCue(range, syntax);
  const { lemma, upos } = syntax[head] ?? { lemma: lower, upos: "X" };
  const form = formByPos[upos] ?? "none";
  const { negated } = verbGroupAt(words, head);
  const entry = entryAt(words, head, form);
  const known = entry ? entryValues(entry) : { ...plain, speech: false, cueLemma: lemma, cueForm: form };
  return { ...known, negated, predicative: form !== "noun" };
}

const plain = { stance: "state", speech: true, negated: false, predicative: true } as const;

function entryValues({ lemma, form, stance, speech }: CueEntry): Omit<CueValues, "negated" | "predicative"> {
  return { cueLemma: lemma, cueForm: form, stance, speech };
}

const formByPos: Readonly<Record<string, CueForm>> = {
  VERB: "verb",
  AUX: "verb",
  NOUN: "noun",
  PROPN: "noun",
  ADJ: "adjective",
};
const headsByRank = [["VERB"], ["NOUN", "ADJ", "PROPN"], ["AUX"]];

/** Index of the last verb of a cue, else of its last noun or adjective. */
function headOfCue({ first, last }: WordRange, syntax: readonly TokenSyntax[]): number {
  const indices = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  for (const wanted of headsByRank) {
    const found = indices.findLast((index) => wanted.includes(syntax[index]?.upos ?? ""));
    if (found !== undefined) return found;
  }
  return last;
}

const lexicon = readCues();

/** The longest entry of the table of cues that begins at a word and has this form. */
function entryAt(words: readonly Word[], at: number, form: CueForm): CueEntry | null {
  const forms = lexicon.get(lowerAt(words, at)) ?? [];
  const isThere = (surface: readonly string[]): boolean =>
    surface.every((word, nth) => lowerAt(words, at + nth) === word);
  return forms.find(({ words: surface, entry }) => entry.form === form && isThere(surface))?.entry ?? null;
}

/** “accused Israel of …”: whom it is directed at stands between cue and content, and belongs to neither. */
function directed(known: Marked, sentence: CuedSentence, cue: Cue): Marked {
  if (cue.voice === "passive") return { ...known, target: passiveAttribution(sentence, cue)?.target ?? null };
  const complement = contentAfter(sentence, cue);
  const target = complement?.target;
  if (!complement || !target) return known;
  const { words } = sentence;
  const from = words[complement.first]?.start ?? 0;
  const place = rangeSpan(words, target);
  const holder = known.parts.findIndex((part) => part.start <= from && from < part.end);
  const part = known.parts[holder];
  if (!part || part.start < place.start) return known;
  return { ...known, target: place, parts: known.parts.with(holder, { start: from, end: part.end }) };
}

/** A content or source without the marks at its ends that belong to the sentence around it. */
function trimmed(text: string, { tokens, quotations }: Segments, { first, end }: TokenRange): Span | null {
  const isTie = (index: number): boolean => {
    const token = tokens[index];
    if (token?.kind !== "punctuation" || !ties.has(text.slice(token.start, token.end))) return false;
    return !quotations.some(({ inner }) => inner.start <= token.start && token.end <= inner.end);
  };
  let [from, to] = [first, end];
  while (from < to && isTie(from)) from++;
  while (to > from && isTie(to - 1)) to--;
  const [opening, closing] = [tokens[from], tokens[to - 1]];
  return opening && closing && from < to ? { start: opening.start, end: closing.end } : null;
}

const ties = new Set([",", ".", ";", ":", "-", "–", "—", "--"]);

function spanOf({ tokens }: Segments, { first, end }: TokenRange): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

const sourceTail = /(?:['’]s?|,?\s(?:who|which|that),?)$/;

/** Without what belongs to the sentence around a source: “the mayor’s”, “an official, who”. */
function ofSource(text: string, { start, end }: Span): Span | null {
  const own = end - (sourceTail.exec(text.slice(start, end))?.[0].length ?? 0);
  return own > start ? { start, end: own } : null;
}
