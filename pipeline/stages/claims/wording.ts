import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { Mention } from "../../lib/reading.ts";
import { treeOf, type Tree } from "./tree.ts";

/** What the wording of a claim is read off. */
export interface Passages {
  readonly text: string;
  readonly segments: Segments;
  readonly tree: Tree;
  readonly annotation: Annotation;
  /** By the token of their head. */
  readonly mentions: ReadonlyMap<number, Mention>;
}

export function passagesOf(text: string, segments: Segments, annotation: Annotation): Passages {
  const { syntax, mentions } = annotation.reading;
  const byToken = new Map(mentions.map((mention) => [mention.token, mention]));
  return { text, segments, annotation, tree: treeOf(syntax), mentions: byToken };
}

/** A token in lower case. */
export function wordAt({ text, segments }: Pick<Passages, "text" | "segments">, token: number): string {
  const { start = 0, end = 0 } = segments.tokens[token] ?? {};
  return text.slice(start, end).toLowerCase();
}
