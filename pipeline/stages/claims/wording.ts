import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { Tree } from "./tree.ts";

/** What the wording of a claim is read off. */
export interface Passages {
  readonly text: string;
  readonly segments: Segments;
  readonly tree: Tree;
  readonly annotation: Annotation;
}

/** A token in lower case. */
export function wordAt({ text, segments }: Pick<Passages, "text" | "segments">, token: number): string {
  const { start = 0, end = 0 } = segments.tokens[token] ?? {};
  return text.slice(start, end).toLowerCase();
}
