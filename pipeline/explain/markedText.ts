import { codePoints } from "../lib/codePoints.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";

/** A stretch to point at, in code points of the text, and the character that points. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

const widest = 76;
const whiteSpace = /^\p{White_Space}+$/u;
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** A character as readers see it, what a terminal shows for it, and its pointer. */
interface Cell {
  readonly shown: string;
  readonly sign: string;
  readonly width: number;
}

/**
 * A stretch of a text with a line of pointers under each line that has any: “^^^ ---”. Of several marks at a character the first counts. White
 * space is one space; what would steer the terminal is shown as an escape. `start`, `end`: code points.
 */
export function markedText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): string {
  const cells = collapsed(cellsOf(codePoints(text).slice(start, end), start, marks));
  return lines(cells)
    .map((line) => (line.at(-1)?.shown === " " ? line.slice(0, -1) : line))
    .map((line) => line.map(({ shown }) => shown).join("") + pointers(line))
    .join("\n");
}

function pointers(line: readonly Cell[]): string {
  const signs = line
    .map(({ sign, width }) => sign.repeat(width))
    .join("")
    .trimEnd();
  return signs === "" ? "" : `\n${signs}`;
}

function cellsOf(excerpt: string, start: number, marks: readonly Mark[]): readonly Cell[] {
  let position = start;
  return Array.from(new Intl.Segmenter("en").segment(excerpt), ({ segment }) => {
    const at = position;
    position += Array.from(segment).length;
    const sign = marks.find((mark) => mark.start <= at && at < mark.end)?.sign ?? " ";
    const shown = whiteSpace.test(segment) ? " " : escapeUnprintable(segment);
    return { shown, sign, width: shown === segment ? (wide.test(shown) ? 2 : 1) : Array.from(shown).length };
  });
}

function collapsed(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ shown }, at) => shown !== " " || cells[at - 1]?.shown !== " ");
}

/** Breaks before the word that would not fit. */
function lines(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const broken: Cell[][] = [[]];
  let used = 0;
  for (const word of words(cells)) {
    const width = word.reduce((sum, cell) => sum + cell.width, 0);
    if (used > 0 && used + width > widest) {
      broken.push([]);
      used = 0;
    }
    broken.at(-1)?.push(...word);
    used += width;
  }
  return broken;
}

/** With the space that follows. */
function words(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const found: Cell[][] = [[]];
  for (const cell of cells) {
    found.at(-1)?.push(cell);
    if (cell.shown === " ") found.push([]);
  }
  return found;
}
