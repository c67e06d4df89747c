import { holds, mergeSpans, stretch, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import type { Marked } from "./marked.ts";

/** Those attributions whose cues and contents no other one has. */
export function apartFrom(others: readonly Marked[], some: readonly Marked[]): readonly Marked[] {
  const taken = mergeSpans(others.flatMap(({ parts, cue }) => [...parts, ...(cue ? [cue] : [])]));
  return some.filter(
    ({ parts, cue }) => ![...parts, ...(cue ? [cue] : [])].some((span) => touching(taken, span).length > 0),
  );
}

/** Those attributions whose cues no other one has; others may stand whole within their contents, or they within others, as acts. */
export function besideOthers(
  text: string,
  others: readonly Marked[],
  some: readonly Marked[],
): readonly Marked[] {
  const cues = mergeSpans(others.flatMap(({ cue }) => (cue ? [cue] : [])));
  const contents = mergeSpans(others.flatMap(({ parts }) => parts));
  return some.filter((one) => {
    const { parts, cue, source } = one;
    if (cue === null || touching(cues, cue).length > 0) return false;
    const isWithin = (span: Span): boolean => parts.some((part) => holds(part, span));
    const passage = stretch([...parts, cue, source]);
    const around = touching(contents, passage);
    if (touching(contents, cue).length === 0)
      return [...around, ...parts.flatMap((part) => touching(cues, part))].every(isWithin);
    const spans = [...parts, cue, ...(source ? [source] : [])];
    return (
      isNamedAct(text, one) &&
      spans.every((span) => touching(contents, span).every((content) => holds(content, span)))
    );
  });
}

/** “Israel”, “the union”; but no pronoun, nor “residents”. */
const named = /\p{Lu}|^the /u;

/** In another one’s words only what someone with a name did, felt or conceded is a claim of its own: “Israel rejected the plan, the union said”. */
function isNamedAct(text: string, { source, target, stance }: Marked): boolean {
  const actor = source ?? target;
  if (actor === null || ["state", "claim"].includes(stance)) return false;
  return named.test(text.slice(actor.start, actor.end));
}
