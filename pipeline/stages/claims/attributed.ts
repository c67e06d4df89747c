import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { mergeSpans } from "../../lib/parts.ts";
import type { Claim, Quote } from "../../lib/records.ts";
import { hasTarget, type Stance } from "../../lib/stances.ts";
import { innermostHolders } from "./nesting.ts";
import { commitmentOf, stanceOf } from "./stance.ts";
import { presentation, throughReports } from "./commitment.ts";
import { reportedModality } from "./modality.ts";
import { outletSign } from "./outletSigns.ts";
import { polarityOf } from "./polarity.ts";
import { statementOf } from "./statement.ts";
import { passagesOf, type Passages } from "./wording.ts";

/** A claim for every attribution, in their order. */
export function attributedClaims(
  text: string,
  segments: Segments,
  annotation: Annotation,
  quotes: readonly Quote[],
): readonly Claim[] {
  const { attributions } = annotation;
  const place = passagesOf(text, segments, annotation);
  const types = new Map(quotes.map((quote) => [quote.attribution, quote.quote_type]));
  const holders = innermostHolders(attributions);
  return throughReports(
    attributions.map((attribution, index) => ({
      ...attributedClaim(place, attribution, types.get(index) ?? "indirect"),
      attributionIndex: index,
      nestedIn: holders[index] ?? null,
    })),
  );
}

type AttributedClaim = Omit<Claim, "attributionIndex" | "nestedIn">;

function attributedClaim(
  place: Passages,
  attribution: Attribution,
  type: Quote["quote_type"],
): AttributedClaim {
  const { text, segments, tree } = place;
  const stance = stanceOf(attribution);
  const { attitude } = commitmentOf(stance);
  const polarity = polarityOf(segments, tree, attribution.parts, stance);
  const modality = reportedModality(place, attribution, type !== "indirect");
  return {
    parts: mergeSpans(attribution.parts),
    stance,
    statement: polarity === "denied" ? null : statementOf(place, attribution.parts, stance, attribution),
    attribution: type === "indirect" && attitude && !attribution.speech ? "attitude" : type,
    polarity,
    ...presentation(attribution, modality, outletSign(text, segments, tree, attribution)),
    modality,
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
