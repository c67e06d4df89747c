import type { Quotation, Segments, Token } from "../../../lib/document.ts";
import { shapeOf, wordShapes } from "./shapes.ts";
import type { WordPiece } from "./wordPiece.ts";

/** A stretch of tokens that the model reads at once; its words are these tokens, in order. */
export interface Window {
  /** Indices of its first token, and of the one after its last. */
  readonly first: number;
  readonly end: number;
  readonly pieces: readonly number[];
  /** For each piece: 0 outside double quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly states: readonly number[];
  /** For each piece: how its word is capitalised. */
  readonly shapes: readonly number[];
  /** For each word: the place of its first piece. */
  readonly firstPieces: readonly number[];
  /** For each word: the index of its sentence. */
  readonly sentences: readonly number[];
  /** For each word: does its paragraph end after it? */
  readonly endsParagraph: readonly boolean[];
}

/** What windows are made with. */
export interface WindowOptions {
  readonly cut: WordPiece;
  /** Ids of the pieces that begin a window and end a paragraph. */
  readonly start: number;
  readonly separator: number;
  /** So many pieces at most. */
  readonly most: number;
}

/** Words that stay in one window: a sentence, or a piece of one that is longer than a window. */
interface Block {
  readonly tokens: readonly Token[];
  readonly pieces: readonly (readonly number[])[];
  readonly size: number;
  readonly paragraph: number;
}

/** Divides a document into windows; paragraphs stay whole where they fit, sentences too unless one alone is longer. */
export function windowsOf(text: string, segments: Segments, options: WindowOptions): readonly Window[] {
  const blocks = blocksOf(text, segments, options);
  const states = quotationStates(segments);
  let next = 0;
  return packed(blocks, options.most).map((chosen) => {
    const window = toWindow(text, chosen, states, next, options);
    next = window.end;
    return window;
  });
}

function blocksOf(
  text: string,
  { tokens, sentences }: Segments,
  { cut, most }: WindowOptions,
): readonly Block[] {
  const blocks: Block[] = [];
  let [own, pieces, size]: [Token[], (readonly number[])[], number] = [[], [], 0];
  const close = (): void => {
    const paragraph = sentences[own[0]?.sentence ?? -1]?.paragraph ?? -1;
    if (own.length > 0) blocks.push({ tokens: own, pieces, size, paragraph });
    [own, pieces, size] = [[], [], 0];
  };
  for (const token of tokens) {
    const ids = cut(text.slice(token.start, token.end));
    if (token.sentence !== own[0]?.sentence || size + ids.length > most - 2) close();
    own.push(token);
    pieces.push(ids);
    size += ids.length;
  }
  close();
  return blocks;
}

/** The same division as in training: a piece for the start, and one for the end of every paragraph. */
function packed(blocks: readonly Block[], most: number): readonly (readonly Block[])[] {
  const windows: Block[][] = [];
  let [current, size]: [Block[], number] = [[], 1];
  const close = (): void => {
    if (current.length > 0) windows.push(current);
    [current, size] = [[], 1];
  };
  for (const paragraph of byParagraph(blocks)) {
    if (size + sum(paragraph) + 1 > most) close();
    for (const block of paragraph) {
      if (size + block.size + 1 > most) close();
      current.push(block);
      size += block.size;
    }
    size++;
  }
  close();
  return windows;
}

function byParagraph(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const paragraphs: Block[][] = [];
  for (const block of blocks) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.paragraph === block.paragraph) last.push(block);
    else paragraphs.push([block]);
  }
  return paragraphs;
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, { size }) => total + size, 0);
}

function toWindow(
  text: string,
  blocks: readonly Block[],
  stateOf: (token: Token) => number,
  first: number,
  { start, separator }: WindowOptions,
): Window {
  const [pieces, states, shapes]: [number[], number[], number[]] = [[start], [0], [wordShapes.none]];
  const [firstPieces, sentences, endsParagraph]: [number[], number[], boolean[]] = [[], [], []];
  for (const [index, block] of blocks.entries()) {
    for (const [nth, token] of block.tokens.entries()) {
      const ids = block.pieces[nth] ?? [];
      const [state, shape] = [stateOf(token), shapeOf(text.slice(token.start, token.end))];
      firstPieces.push(pieces.length);
      for (const id of ids) {
        pieces.push(id);
        states.push(state);
        shapes.push(shape);
      }
      sentences.push(token.sentence);
      endsParagraph.push(false);
    }
    if (blocks[index + 1]?.paragraph === block.paragraph) continue;
    endsParagraph[endsParagraph.length - 1] = true;
    pieces.push(separator);
    states.push(0);
    shapes.push(wordShapes.none);
  }
  return {
    first,
    end: first + firstPieces.length,
    pieces,
    states,
    shapes,
    firstPieces,
    sentences,
    endsParagraph,
  };
}

/** Tells whether a token stands in a double quotation; asked in text order. */
function quotationStates({ quotations }: Segments): (token: Token) => number {
  const outermost = quotations.filter(({ depth, double }) => depth === 0 && double);
  let next = 0;
  return ({ start, end }) => {
    while ((outermost[next]?.end ?? Infinity) <= start) next++;
    return quotationState(start, end, outermost[next]);
  };
}

/** 0 outside a quotation, 1 inside, 2 an opening mark, 3 a closing one. */
export function quotationState(start: number, end: number, quotation: Quotation | undefined): number {
  if (quotation === undefined || start < quotation.start) return 0;
  if (end <= quotation.inner.start) return 2;
  return start >= quotation.inner.end ? 3 : 1;
}
