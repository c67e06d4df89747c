import type { Quotation, Segments } from "../../lib/document.ts";
import type { ReadAttribution, Reading, TokenRange } from "../../lib/reading.ts";
import { holds, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { contentAfter } from "./contents.ts";
import type { Cue, CuedSentence } from "./cues.ts";
import { describedCue } from "./describedCue.ts";
import { plainSpeech, type Marked } from "./marked.ts";
import { passiveAttribution } from "./passives.ts";
import { phrasesOf, withoutAside, withWholePhrases, type Phrases } from "./wholePhrases.ts";
import { rangeSpan, tokenSpan, type WordRange } from "./words.ts";

/** The attributions that the reading model marks, with what the table of cues knows of their cues; in order of their first parts. */
export function readAttributions(
  text: string,
  segments: Segments,
  reading: Reading,
  sentences: readonly CuedSentence[],
): readonly Marked[] {
  const surroundings = {
    segments,
    reading,
    sentences,
    phrases: phrasesOf(reading.syntax),
    outermost: segments.quotations.filter(({ depth }) => depth === 0),
  };
  const likely = reading.attributions.filter(({ confidence }) => confidence >= leastConfidence);
  return likely.flatMap((read) => {
    const cue = read.cue && withoutBy(text, segments, read.cue);
    const own = { ...read, cue, source: sourceBeside(segments, { ...read, cue }) };
    return byParagraph(segments, own).flatMap((one) => marked(text, one, surroundings));
  });
}

/** What is less likely right makes more wrong rows than right ones; on PolNeAR dev leaving it out gains 1.3 F1 with the source counted. */
const leastConfidence = 0.3;

/** A source stands in the sentence of its cue or before it. */
function sourceBeside({ tokens }: Segments, { cue, source }: ReadAttribution): TokenRange | null {
  const sentenceOf = ({ first }: TokenRange): number => tokens[first]?.sentence ?? -1;
  return cue && source && sentenceOf(source) > sentenceOf(cue) ? null : source;
}

/** The agent’s preposition is no part of a cue: “was rejected | by”. */
function withoutBy(text: string, { tokens }: Segments, { first, end }: TokenRange): TokenRange {
  const last = tokens[end - 1];
  const isBy = last !== undefined && end - first > 1 && text.slice(last.start, last.end) === "by";
  return { first, end: isBy ? end - 1 : end };
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

/** What is known of a document when its attributions are marked. */
interface Surroundings {
  readonly segments: Segments;
  readonly reading: Reading;
  readonly sentences: readonly CuedSentence[];
  readonly phrases: Phrases;
  readonly outermost: readonly Quotation[];
}

function marked(text: string, read: ReadAttribution, surroundings: Surroundings): readonly Marked[] {
  const { segments, reading, sentences } = surroundings;
  const parts = besideCue(read, surroundings)
    .map((range) => whole(range, read, surroundings))
    .map((range) => trimmed(text, range, surroundings))
    .filter((part) => part !== null);
  if (parts.length === 0 || assertsNothing(text, segments, read, parts)) return [];
  const printed = read.source && trimmed(text, read.source, surroundings);
  const source = printed && ofSource(text, printed);
  const confidence = twoDigits(read.confidence);
  const known = { ...plainSpeech, parts, source, rule: "reading_model", confidence } as const;
  const index = read.cue === null ? -1 : (segments.tokens[read.cue.first]?.sentence ?? -1);
  const sentence = sentences[index];
  if (read.cue === null || !sentence) return [known];
  const offset = sentence.words[0]?.token ?? 0;
  const range = { first: read.cue.first - offset, last: read.cue.end - 1 - offset };
  const cue = cueIn(sentence, range);
  const described = describedCue(
    sentence,
    range,
    cue,
    reading.syntax.slice(offset, offset + sentence.words.length),
  );
  const cued = { ...known, cue: tokenSpan(segments, read.cue), ...described };
  return [cue ? directed(cued, sentence, cue) : cued];
}

function twoDigits(share: number): number {
  return Math.round(100 * share) / 100;
}

/** What is reported without quotation marks stands in the sentence of its cue, unless nothing of it does. */
function besideCue(
  { contents, cue }: ReadAttribution,
  { segments, outermost }: Surroundings,
): readonly TokenRange[] {
  const { tokens } = segments;
  const sentenceOf = ({ first }: TokenRange): number => tokens[first]?.sentence ?? -1;
  if (cue === null || !contents.some((content) => sentenceOf(content) === sentenceOf(cue))) return contents;
  return contents.filter(
    (content) =>
      sentenceOf(content) === sentenceOf(cue) || touching(outermost, tokenSpan(segments, content)).length > 0,
  );
}

/**
 * Outside quotation marks a content does not end within a phrase of its sentence, unless cue, source or another content stand in it, nor
 * with what the outlet adds to a noun phrase.
 */
function whole(
  range: TokenRange,
  { contents, cue, source }: ReadAttribution,
  { segments, phrases, outermost }: Surroundings,
): TokenRange {
  const { tokens } = segments;
  const bare = withoutAside(range, phrases, (token) => tokens[token]?.kind === "punctuation");
  const widened = bare.end < range.end ? bare : withWholePhrases(range, phrases);
  const meetsRole = [...contents, cue, source].some(
    (role) => role !== null && role.first < widened.end && range.end < role.end,
  );
  const isQuoted = touching(outermost, tokenSpan(segments, range)).length > 0;
  const leaves = tokens[widened.end - 1]?.sentence !== tokens[range.end - 1]?.sentence;
  return isQuoted || leaves || meetsRole || touching(outermost, tokenSpan(segments, widened)).length > 0
    ? range
    : widened;
}

/** “so-called” is no source’s word, and who asks not to be named asks nothing of the story. */
function assertsNothing(
  text: string,
  segments: Segments,
  { cue }: ReadAttribution,
  [first]: readonly Span[],
): boolean {
  const printed = cue ? tokenSpan(segments, cue) : null;
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
function trimmed(
  text: string,
  { first, end }: TokenRange,
  { segments: { tokens }, outermost }: Surroundings,
): Span | null {
  const isTie = (index: number): boolean => {
    const token = tokens[index];
    if (token?.kind !== "punctuation" || !ties.has(text.slice(token.start, token.end))) return false;
    return !touching(outermost, token).some(({ inner }) => holds(inner, token));
  };
  let [from, to] = [first, end];
  while (from < to && isTie(from)) from++;
  while (to > from && isTie(to - 1)) to--;
  const [opening, closing] = [tokens[from], tokens[to - 1]];
  return opening && closing && from < to ? { start: opening.start, end: closing.end } : null;
}

const ties = new Set([",", ".", ";", ":", "-", "–", "—", "--"]);

const sourceTail = /(?:['’]s?|,?\s(?:who|which|that),?)$/;

/** Without what belongs to the sentence around a source: “the mayor’s”, “an official, who”. */
function ofSource(text: string, { start, end }: Span): Span | null {
  const own = end - (sourceTail.exec(text.slice(start, end))?.[0].length ?? 0);
  return own > start ? { start, end: own } : null;
}
