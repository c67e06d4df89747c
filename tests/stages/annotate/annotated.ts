import type { Annotation } from "../../../pipeline/lib/annotation.ts";
import type { Reader } from "../../../pipeline/lib/reading.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { recordedReading } from "../../recorded/readings.ts";
import { wildReading } from "../../wildReader.ts";

/** What the annotate stage makes of a text as the reading model has read it. */
export function annotated(text: string): Annotation {
  const segments = segment(text);
  return annotate(text, segments, recordedReading(text, segments));
}

/** What it makes of a text that was read at random: see `wildReading`. */
export function annotatedAnyhow(text: string, numbers: Iterator<number>): Annotation {
  const segments = segment(text);
  return annotate(text, segments, wildReading(segments, numbers));
}

/** Reads what is recorded. */
export const recordedReader: Reader = {
  backend: "recorded",
  digest: "recorded",
  read: (text, segments) => Promise.resolve(recordedReading(text, segments)),
};
