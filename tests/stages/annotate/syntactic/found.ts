import { syntacticAttributions } from "../../../../pipeline/stages/annotate/syntactic/index.ts";
import { parsedSentence } from "../../../../pipeline/stages/annotate/syntactic/phrases.ts";
import { wordsBySentence } from "../../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../../pipeline/stages/segment/index.ts";
import type { Span } from "../../../../pipeline/lib/span.ts";
import { recordedReading } from "../../../recorded/readings.ts";

/** What is read off the trees of a text, as `source | cue | part + part | target`; `-` stands for none. */
export function foundIn(text: string): readonly string[] {
  const segments = segment(text);
  const { syntax } = recordedReading(text, segments);
  const slice = (span: Span | null): string => (span ? text.slice(span.start, span.end) : "-");
  return wordsBySentence(text, segments)
    .flatMap((words) => syntacticAttributions(parsedSentence(words, syntax)))
    .map(({ source, cue, parts, target }) =>
      [slice(source), slice(cue), parts.map(slice).join(" + "), slice(target)].join(" | "),
    );
}
