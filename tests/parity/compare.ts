/**
 * Makes of words and windows what Python made of them, and compares: pieces and shapes of words, attributions and trees of windows
 * must be equal, probabilities nearly. Exit code 1 if anything differs.
 *
 * usage: python -m onrecord_training.parity … | node --import tsx tests/parity/compare.ts
 */
import { isDeepStrictEqual } from "node:util";
import { createInterface } from "node:readline";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ReadAttribution, TokenRange } from "../../pipeline/lib/reading.ts";
import { readModel, type Decoding } from "../../pipeline/stages/annotate/reading/modelFiles.ts";
import { shapeOf } from "../../pipeline/stages/annotate/reading/shapes.ts";
import { headsOf } from "../../pipeline/stages/annotate/reading/trees.ts";
import { attributionsOf } from "../../pipeline/stages/annotate/reading/windowReading.ts";
import { wordPiece, type WordPiece } from "../../pipeline/stages/annotate/reading/wordPiece.ts";

type Range = readonly [first: number, end: number];

interface WordLine {
  readonly word: string;
  readonly pieces: readonly number[];
  readonly shape: number;
}

interface PythonAttribution {
  readonly contents: readonly Range[];
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly content_probability: number;
  readonly cue_probability: number;
  readonly source_probability: number;
}

interface WindowLine {
  readonly scores: Readonly<Record<"roles" | "cue_of" | "source_of" | "arcs", string>>;
  readonly sentences: readonly number[];
  readonly endsParagraph: readonly boolean[];
  readonly attributions: readonly PythonAttribution[];
  readonly heads: readonly number[];
}

const ajv = new Ajv2020();
const isWordLine = ajv.compile<WordLine>({ type: "object", required: ["word", "pieces", "shape"] });
const isWindowLine = ajv.compile<WindowLine>({
  type: "object",
  required: ["scores", "sentences", "endsParagraph", "attributions", "heads"],
});

const mostDifference = 1e-4;
const mostShown = 20;

async function main(): Promise<void> {
  const { vocabulary, decoding } = await readModel();
  const cut = wordPiece({ vocabulary, same: decoding.same, mostPieces: decoding.mostPieces });
  const counts = { words: 0, windows: 0, different: 0 };
  for await (const line of createInterface({ input: process.stdin })) {
    const made: unknown = JSON.parse(line);
    const isWord = isWordLine(made);
    counts[isWord ? "words" : "windows"]++;
    const difference = isWord
      ? wordDifference(made, cut)
      : isWindowLine(made)
        ? windowDifference(made, decoding)
        : "no line";
    if (difference === null) continue;
    counts.different++;
    if (counts.different <= mostShown) console.log(difference);
  }
  console.log(`${counts.words} words, ${counts.windows} windows, ${counts.different} different`);
  process.exitCode = counts.different > 0 || counts.words === 0 || counts.windows === 0 ? 1 : 0;
}

function wordDifference({ word, pieces, shape }: WordLine, cut: WordPiece): string | null {
  const own = { pieces: cut(word), shape: shapeOf(word) };
  return isDeepStrictEqual(own, { pieces, shape })
    ? null
    : `${JSON.stringify(word)}: ${JSON.stringify({ own, pieces, shape })}`;
}

function windowDifference(
  { scores, sentences, endsParagraph, attributions, heads }: WindowLine,
  decoding: Decoding,
): string | null {
  const own = attributionsOf(
    { first: 0, endsParagraph },
    { roles: floats(scores.roles), cueOf: floats(scores.cue_of), sourceOf: floats(scores.source_of) },
    decoding,
  );
  const ownHeads = headsOf(floats(scores.arcs), sentences);
  if (!isDeepStrictEqual(ownHeads, heads)) return `heads: ${JSON.stringify({ ownHeads, heads })}`;
  const isSame =
    own.length === attributions.length && own.every((one, nth) => areEqual(one, attributions[nth]));
  return isSame ? null : `attributions: ${JSON.stringify({ own, attributions })}`;
}

function areEqual(own: ReadAttribution, python: PythonAttribution | undefined): boolean {
  if (!python) return false;
  const range = (one: TokenRange | null): Range | null => one && [one.first, one.end];
  const differences = [
    own.contentProbability - python.content_probability,
    own.cueProbability - python.cue_probability,
    own.sourceProbability - python.source_probability,
  ];
  return (
    isDeepStrictEqual(own.contents.map(range), python.contents) &&
    isDeepStrictEqual(range(own.cue), python.cue) &&
    isDeepStrictEqual(range(own.source), python.source) &&
    differences.every((difference) => Math.abs(difference) < mostDifference)
  );
}

function floats(encoded: string): Float32Array {
  const bytes = Buffer.from(encoded, "base64");
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

await main();
