import type { Segments } from "../../../pipeline/lib/document.ts";
import type { TokenSyntax } from "../../../pipeline/lib/reading.ts";
import { figures } from "../../../pipeline/stages/figures/index.ts";
import { pieces, type Piece } from "../../../pipeline/stages/figures/text/pieces.ts";
import { parsedSentences } from "../../../pipeline/stages/figures/text/syntax.ts";
import { readable, type ReadFigure } from "./oneSentence.ts";

/** A sentence with its syntax. */
interface Parsed {
  readonly text: string;
  readonly segments: Segments;
  readonly syntax: readonly TokenSyntax[];
}

/**
 * A sentence whose tokens are written “form|upos|head|deprel”, with the lemma after it where it is not the form in lower case;
 * heads count from 1 as in CoNLL-U, 0 for the root. “+” before a form: no space stands there.
 */
export function parsed(written: string): Parsed {
  let text = "";
  const tokens: Segments["tokens"][number][] = [];
  const syntax: TokenSyntax[] = [];
  for (const token of written.split(/\s+/)) {
    const [printed = "", upos = "X", head = "0", deprel = "dep", lemma] = token.split("|");
    const form = printed.replace(/^\+/, "");
    if (text !== "" && !printed.startsWith("+")) text += " ";
    tokens.push({ start: text.length, end: text.length + form.length, kind: "word", sentence: 0 });
    syntax.push({ upos, head: Number(head) - 1, deprel, lemma: lemma ?? form.toLowerCase() });
    text += form;
  }
  const whole = { start: 0, end: text.length, paragraph: 0 };
  return { text, segments: { paragraphs: [whole], sentences: [whole], tokens, quotations: [] }, syntax };
}

/** The pieces of a sentence that is written as for `parsed`. */
export function parsedPieces(written: string): readonly Piece[] {
  const { text, segments, syntax } = parsed(written);
  return pieces(text, { start: 0, end: text.length }, parsedSentences(segments.tokens, syntax).get(0));
}

/** The figures of a sentence that is written as for `parsed`. */
export function parsedFigures(written: string, published: string | null = null): readonly ReadFigure[] {
  const { text, segments, syntax } = parsed(written);
  return figures(text, segments, published, syntax).figures.map((figure) => readable(text, figure));
}
