import type { Annotation, Attribution } from "../../lib/annotation.ts";
import { mergeSpans } from "../../lib/parts.ts";
import type { Claim, Quote } from "../../lib/records.ts";
import { hasTarget, type Stance } from "../../lib/stances.ts";
import { innermostHolders } from "./nesting.ts";
import { commitmentOf, stanceOf } from "./stance.ts";
import { isNegated, modalityOf, statementOf } from "./wording.ts";

/** A claim for every attribution, in their order. */
export function attributedClaims(
  text: string,
  { attributions }: Annotation,
  quotes: readonly Quote[],
): readonly Claim[] {
  const types = new Map(quotes.map((quote) => [quote.attribution, quote.quote_type]));
  const holders = innermostHolders(attributions);
  return attributions.map((attribution, index) => ({
    ...attributedClaim(text, attribution, types.get(index) ?? "indirect"),
    attributionIndex: index,
    nestedIn: holders[index] ?? null,
  }));
}

type AttributedClaim = Omit<Claim, "attributionIndex" | "nestedIn">;

function attributedClaim(text: string, attribution: Attribution, type: Quote["quote_type"]): AttributedClaim {
  const stance = stanceOf(attribution);
  const { claimant, outlet, attitude } = commitmentOf(stance);
  const contents = attribution.parts.map(({ start, end }) => text.slice(start, end));
  const content = contents.join(" ");
  const isDenied = stance === "deny";
  return {
    parts: mergeSpans(attribution.parts),
    stance,
    statement: isDenied || attribution.negated ? null : statementOf(contents),
    attribution: type === "indirect" && attitude && !attribution.speech ? "attitude" : type,
    polarity: isDenied ? "denied" : isNegated(content) ? "negated" : "affirmed",
    claimant_presents_as: claimant,
    outlet_presents_as: outlet,
    modality: modalityOf(content),
    extraction_confidence: attribution.confidence,
    ...targetOf(text, attribution, stance),
  };
}

type Target = Pick<Claim, "target" | "targetReference">;

const letter = /\p{L}/u;

function targetOf(text: string, { target, targetReference }: Attribution, stance: Stance): Target {
  const isPrinted = target !== null && letter.test(text.slice(target.start, target.end));
  return hasTarget(stance) && isPrinted
    ? { target, targetReference }
    : { target: null, targetReference: null };
}
