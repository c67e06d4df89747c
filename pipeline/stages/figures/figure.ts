import { compare, formatDecimal, integer } from "../../lib/decimal.ts";
import type { Figure } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";
import { confidenceOf } from "./confidences.ts";
import type { Description } from "./describe.ts";
import { displayOf } from "./display.ts";
import { phraseSpan } from "./measured/extent.ts";
import { rulesOf } from "./rules.ts";
import type { Validity } from "./times/validity.ts";
import { lowerAt, spanOf, type Piece, type Range } from "./text/pieces.ts";

/** The figure of a description; `all` are the pieces of its sentence in `text`. Its links to other figures are null. */
export function figureOf(
  text: string,
  all: readonly Piece[],
  description: Description,
  validity: Validity | null,
): Figure {
  const span = spanOf(all, description.range);
  if (!span) throw new RangeError("a figure holds at least one piece");
  const { amount, counted, event, change, status, index } = description;
  const isInterval = compare(amount.low, amount.high) !== 0;
  const noun = amount.kind === "count" ? counted.head : null;
  // Each field by name: V8 puts copies together slowly, and there are more figures than anything else.
  return {
    start: span.start,
    end: span.end,
    display: display(text, all, description),
    value: isInterval ? null : formatDecimal(amount.low),
    low: isInterval ? formatDecimal(amount.low) : null,
    high: isInterval ? formatDecimal(amount.high) : null,
    low_inclusive: isInterval ? amount.lowInclusive : null,
    high_inclusive: isInterval ? amount.highInclusive : null,
    qualifier: qualifierNameOf(description),
    significant_digits: amount.numeral.significant,
    unit: amount.unit?.code ?? noun,
    unit_name: amount.unit?.name ?? noun,
    unit_system: amount.unit?.system ?? (noun === null || index ? null : "count"),
    unit_assumed: amount.unit?.assumed ?? false,
    per_unit: amount.perUnit,
    kind: index ? "index" : amount.kind,
    counted_head: counted.head,
    event_lemma: event?.lemma ?? null,
    change: change.change,
    change_role: change.role,
    status,
    valid_from: validity?.period.from ?? null,
    valid_to: validity?.period.to ?? null,
    extraction_confidence: confidenceOf(ruleOf(description)),
    spans: spansOf(all, description, validity),
    rules: rulesOf(description, validity !== null),
    shareOf: null,
    equivalentOf: null,
    changeFrom: null,
    changeTo: null,
  };
}

function qualifierNameOf({ amount, qualifier }: Description): Figure["qualifier"] {
  if (amount.numeral.form === "vague") return "vague";
  return amount.range ? "between" : (qualifier?.value ?? "exact");
}

/** The rule that decides how likely a row is right. */
function ruleOf({ amount, counted, index }: Description): string {
  if (amount.numeral.form === "vague") return "vague";
  if (amount.range) return "range";
  if (index) return "index";
  if (amount.kind !== "count") return amount.kind;
  return counted.elided ? "elided" : counted.head === null ? "bare" : "counted";
}

function spansOf(
  all: readonly Piece[],
  { amount, qualifier, counted, event, measured }: Description,
  validity: Validity | null,
): Figure["spans"] {
  return {
    counted: counted.phrase && spanOf(all, counted.phrase),
    measured: measured.range && phraseSpan(all, measured.range),
    event: event && spanOf(all, event),
    qualifier: qualifierSpan(all, amount.opening, amount.range ? null : qualifier),
    unit: amount.unitRange && spanOf(all, amount.unitRange),
    time: validity && spanOf(all, validity),
  };
}

function qualifierSpan(all: readonly Piece[], opening: number | null, qualifier: Range | null): Span | null {
  if (opening !== null) return spanOf(all, { first: opening, end: opening + 1 });
  return qualifier && spanOf(all, qualifier);
}

function display(text: string, all: readonly Piece[], description: Description): string {
  const { amount, counted, rate } = description;
  const printed = (range: Range) => {
    const span = spanOf(all, range);
    return span ? text.slice(span.start, span.end) : "";
  };
  const phrase = counted.phrase && counted.phrase.first >= amount.end ? counted.phrase : null;
  return displayOf({
    qualifier: qualifierNameOf(description),
    core: printed({ first: amount.opening ?? amount.first, end: amount.end }),
    unitFirst: amount.unitRange !== null && amount.unitRange.first < amount.numeral.first,
    noun: phrase && printed({ first: leadIn(all, description, phrase), end: phrase.end }),
    elided: phrase || amount.counts !== null ? null : counted.head,
    one: !amount.range && compare(amount.low, integer(1)) === 0,
    // “40-odd people”: the hyphen joins another word
    joined: amount.joined && phrase?.first === amount.end + 1,
    rate: rate && printed(rate),
  });
}

/** Where what is shown of a noun phrase starts: with “of the 30” and “more”, without “or ten” of a noun that two numbers share. */
function leadIn(all: readonly Piece[], { amount, range: { end } }: Description, phrase: Range): number {
  const of = [end, end + 1].find((at) => lowerAt(all, at) === "of" && at < phrase.first);
  if (of !== undefined) return of;
  const leads = amount.kind === "ratio" || phrase.first === end + 1;
  return leads && all[end]?.kind === "word" ? end : phrase.first;
}
