import type { Annotation, Attribution } from "../../lib/annotation.ts";
import { holds, mergeSpans, stretch } from "../../lib/parts.ts";
import type { Claim, Quote } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";
import { confidenceOf } from "./confidence.ts";
import { commitmentOf, hasTarget, stanceOf, type Stance } from "./stance.ts";
import { isNegated, modalityOf, statementOf } from "./wording.ts";

/** A claim for every attribution, in their order. */
export function attributedClaims(text: string, { attributions }: Annotation, quotes: readonly Quote[]): readonly Claim[] {
  const types = new Map(quotes.map((quote) => [quote.attribution, quote.quote_type]));
  return attributions.map((attribution, index) => {
    const stance = stanceOf(attribution);
    const contents = attribution.parts.map(({ start, end }) => text.slice(start, end));
    const denied = stance === "deny";
    const { claimant, outlet } = commitmentOf(stance);
    const type = types.get(index) ?? "indirect";
    return {
      attributionIndex: index,
      parts: mergeSpans(attribution.parts),
      stance,
      statement: denied || attribution.negated ? null : statementOf(contents),
      attribution: type === "indirect" && isAttitude(attribution, stance) ? "attitude" : type,
      polarity: denied ? "denied" : isNegated(contents.join(" ")) ? "negated" : "affirmed",
      claimant_presents_as: claimant,
      outlet_presents_as: outlet,
      modality: modalityOf(contents.join(" ").replace(/^that /, "")),
      extraction_confidence: confidenceOf(attribution.rule),
      ...targetOf(text, attribution, stance),
      nestedIn: innermostAround(attributions, index),
    };
  });
}

function isAttitude({ speech }: Attribution, stance: Stance): boolean {
  return !speech && commitmentOf(stance).attitude;
}

type Target = Pick<Claim, "target" | "targetReference">;
const noTarget: Target = { target: null, targetReference: null };

function targetOf(text: string, { target, targetReference }: Attribution, stance: Stance): Target {
  if (!hasTarget(stance) || target === null || !/\p{L}/u.test(text.slice(target.start, target.end))) return noTarget;
  return { target, targetReference };
}

/** The shortest other attribution whose content holds the whole passage of this one. */
function innermostAround(attributions: readonly Attribution[], index: number): number | null {
  const own = attributions[index];
  if (!own) return null;
  const passage = passageOf(own);
  let best: { at: number; length: number } | null = null;
  for (const [at, other] of attributions.entries()) {
    const holder = other.parts.find((part) => holds(part, passage));
    if (at === index || !holder || sameParts(other.parts, own.parts)) continue;
    const length = holder.end - holder.start;
    if (best === null || length < best.length) best = { at, length };
  }
  return best && best.at;
}

function passageOf({ parts, cue, source, target }: Attribution): Span {
  return stretch([...parts, cue, source, target]);
}

function sameParts(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, nth) => b[nth]?.start === start && b[nth].end === end);
}

