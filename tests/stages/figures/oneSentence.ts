import type { Segments } from "../../../pipeline/lib/document.ts";
import type { Figure } from "../../../pipeline/lib/records.ts";
import { figures } from "../../../pipeline/stages/figures/index.ts";
import { pieces, type Piece } from "../../../pipeline/stages/figures/text/pieces.ts";

/** Segments of a text in which every line is a sentence. */
export function lines(text: string): Segments {
  const sentences = Array.from(text.matchAll(/[^\n]+/g), (match, paragraph) => ({
    start: match.index,
    end: match.index + match[0].length,
    paragraph,
  }));
  return { paragraphs: sentences, sentences, tokens: [], quotations: [] };
}

/** A figure with its texts, and its interval as one word. */
export interface ReadFigure extends Figure {
  readonly text: string;
  readonly amount: string;
  readonly counted: string | null;
  readonly event: string | null;
  readonly measured: string | null;
  readonly time: string | null;
}

/** The figures of a text in which every line is a sentence. */
export function figuresIn(text: string, published: string | null = null): readonly ReadFigure[] {
  return figures(text, lines(text), published).figures.map((figure) => readable(text, figure));
}

/** A figure of a text, with its texts. */
export function readable(text: string, figure: Figure): ReadFigure {
  const { counted, event, measured, time } = figure.spans;
  return {
    ...figure,
    text: text.slice(figure.start, figure.end),
    amount: figure.value ?? `${figure.low ?? ""}–${figure.high ?? ""}`,
    counted: counted && text.slice(counted.start, counted.end),
    event: event && text.slice(event.start, event.end),
    measured: measured && text.slice(measured.start, measured.end),
    time: time && text.slice(time.start, time.end),
  };
}

/** The first figure of a sentence. Throws if it has none. */
export function figureIn(text: string, published: string | null = null): ReadFigure {
  const [figure] = figuresIn(text, published);
  if (!figure) throw new Error(`no figure in “${text}”`);
  return figure;
}

/** The numbers of a text that are no figures, as “text: reason”. */
export function nonFiguresIn(text: string): readonly string[] {
  return figures(text, lines(text)).nonFigures.map(
    ({ start, end, reason }) => `${text.slice(start, end)}: ${reason}`,
  );
}

/** The pieces of a text. */
export function piecesOf(text: string): readonly Piece[] {
  return pieces(text, { start: 0, end: text.length });
}
