import type { Segments } from "../../lib/document.ts";
import type { Figure, Figures } from "../../lib/records.ts";
import type { TokenSyntax } from "../../lib/reading.ts";
import { withLinks } from "./links.ts";
import { figuresOfSentence } from "./sentence.ts";
import { parsedSentences } from "./text/syntax.ts";

/**
 * The numbers of a document: those that say how much or how many, and those that do not, with the reason. Each lies
 * within one sentence of `segments`; all positions are UTF-16 code units of `text`. `published` is the ISO 8601 date that
 * “last year” is reckoned from, null where it is not known. `syntax` is that of each token, empty where no model has
 * read the text: numbers and units are then the same, what is measured and when is told less often.
 */
export function figures(
  text: string,
  segments: Segments,
  published: string | null = null,
  syntax: readonly TokenSyntax[] = [],
): Figures {
  const parsed = parsedSentences(segments.tokens, syntax);
  const found: Figure[] = [];
  const nonFigures: Figures["nonFigures"][number][] = [];
  for (const [at, sentence] of segments.sentences.entries()) {
    const read = figuresOfSentence(text, sentence, published, parsed.get(at));
    const before = found.length;
    for (const figure of read.figures) found.push(shifted(figure, before));
    for (const other of read.nonFigures) nonFigures.push(other);
  }
  return { figures: found, nonFigures };
}

/** A figure whose links are indices into the list of the document, in which `before` figures stand before its sentence's. */
function shifted(figure: Figure, before: number): Figure {
  const shift = (link: number | null) => (link === null ? null : link + before);
  const { shareOf, equivalentOf, changeFrom, changeTo } = figure;
  return withLinks(figure, {
    shareOf: shift(shareOf),
    equivalentOf: shift(equivalentOf),
    changeFrom: shift(changeFrom),
    changeTo: shift(changeTo),
  });
}
