import type { Attribution } from "../../../pipeline/lib/annotation.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { annotated } from "./annotated.ts";

/** The attributions of a text as `source | cue | part + part`, with ` | target` where there is one; `-` stands for none. */
export function attributionsOf(text: string): readonly string[] {
  return annotated(text).attributions.map((attribution) => show(text, attribution));
}

/** What found the attributions of a text: the reading, or a rule. */
export function findersOf(text: string): readonly string[] {
  return annotated(text).attributions.map(({ rule }) => rule);
}

function show(text: string, { source, cue, parts, target }: Attribution): string {
  const slice = (span: Span | null): string => (span ? text.slice(span.start, span.end) : "-");
  const columns = [slice(source), slice(cue), parts.map(slice).join(" + ")];
  return [...columns, ...(target ? [slice(target)] : [])].join(" | ");
}
