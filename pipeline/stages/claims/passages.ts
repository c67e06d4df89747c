import type { Attribution } from "../../lib/annotation.ts";
import type { Segments, Sentence } from "../../lib/document.ts";
import { stretch, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";

/** The stretch of text that words an attribution: content, cue, source and target. */
export function passageOf({ parts, cue, source, target }: Attribution): Span {
  return stretch([...parts, cue, source, target]);
}

/** The attributions whose content or cue touches a sentence, in their order, by sentence. */
export function attributionsBySentence(
  { sentences }: Segments,
  attributions: readonly Attribution[],
): ReadonlyMap<Sentence, readonly Attribution[]> {
  const found = new Map<Sentence, Attribution[]>();
  for (const attribution of attributions) {
    for (const sentence of new Set(spansOf(attribution).flatMap((span) => touching(sentences, span)))) {
      const known = found.get(sentence);
      if (known) known.push(attribution);
      else found.set(sentence, [attribution]);
    }
  }
  return found;
}

function spansOf({ parts, cue }: Attribution): readonly Span[] {
  return cue === null ? parts : [...parts, cue];
}
