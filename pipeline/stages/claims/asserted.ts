import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments, Sentence } from "../../lib/document.ts";
import { stretch } from "../../lib/parts.ts";
import type { Claim } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";
import { confidenceOf } from "./confidence.ts";
import { commitmentOf } from "./stance.ts";
import { isNegated, modalityOf, statementOf } from "./wording.ts";

/** What the outlet states in its own voice: sentences, or those clauses of them that nobody else is quoted with. */
export function assertedClaims(text: string, segments: Segments, { attributions }: Annotation): readonly Claim[] {
  return segments.sentences.filter((sentence) => isStatement(text, sentence)).flatMap((sentence) => {
    const within = attributions.filter(({ parts, cue }) => stretchTouches(sentence, [...parts, cue]));
    const rest = uncovered(sentence, within.filter(isPredicate).map(passageOf));
    return rest.map((span) => trimmed(text, span)).filter((span) => isClause(text, segments, span)).map((span) => toClaim(text, span));
  });
}

const statementEnd = /[.!…]["”’')\]]*$/;

/** Headlines, captions and questions carry no terminal full stop. */
function isStatement(text: string, { start, end }: Sentence): boolean {
  return statementEnd.test(text.slice(start, end));
}

function stretchTouches(sentence: Span, spans: readonly (Span | null)[]): boolean {
  return spans.some((span) => span !== null && span.start < sentence.end && span.end > sentence.start);
}

/** A noun of attitude or a participle leaves the sentence around it to the outlet; a predicate does not. */
function isPredicate({ cueForm, rule }: Attribution): boolean {
  return (cueForm !== "noun" || rule === "that_clause") && rule !== "participle";
}

function passageOf({ parts, cue, source, target }: Attribution): Span {
  return stretch([...parts, cue, source, target]);
}

function uncovered(sentence: Span, passages: readonly Span[]): readonly Span[] {
  const free: Span[] = [];
  let at = sentence.start;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (start > at) free.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < sentence.end) free.push({ start: at, end: sentence.end });
  return free;
}

const leading = /^(?:[\s,;:.!?…"”’)—–-]|(?:but|and|while|though|although|as|so) )+/i;
const trailing = /(?:[\s,;:.—–-]|\b(?:and|but|while|as|though|although))+$/;

/** Without the punctuation and conjunctions that tie a clause to its neighbour; the dot of an abbreviation stays. */
function trimmed(text: string, { start, end }: Span): Span {
  const clause = text.slice(start, end);
  const wholeSentence = statementEnd.test(clause) && /^["“]?\p{Lu}/u.test(clause);
  const from = wholeSentence ? 0 : (leading.exec(clause)?.[0].length ?? 0);
  const rest = clause.slice(from);
  const tail = abbreviationEnd.test(rest) ? 0 : (trailing.exec(rest)?.[0].length ?? 0);
  return { start: start + from, end: Math.max(start + from, end - tail) };
}

const abbreviationEnd = /\b(?:\p{L}\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\.$/u;
const fewestWords = 4;
const finite = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|[a-z]+(?:ed|s)|met|took|made|went|came|began|got|gave|held|left|lost|won)\b/;

function isClause(text: string, segments: Segments, span: Span): boolean {
  const clause = text.slice(span.start, span.end);
  if (clause.split(/\s+/).length < fewestWords || !finite.test(clause)) return false;
  return !segments.quotations.some(({ start, end, depth }) => depth === 0 && start <= span.start && span.end <= end);
}

function toClaim(text: string, span: Span): Claim {
  const content = text.slice(span.start, span.end);
  const { claimant, outlet } = commitmentOf("assert");
  return {
    attributionIndex: null,
    parts: [span],
    stance: "assert",
    statement: statementOf([content]),
    attribution: "asserted",
    polarity: isNegated(content) ? "negated" : "affirmed",
    claimant_presents_as: claimant,
    outlet_presents_as: outlet,
    modality: modalityOf(content),
    extraction_confidence: confidenceOf("asserted"),
    target: null,
    targetReference: null,
    nestedIn: null,
  };
}
