import type { Tensor } from "onnxruntime-common";
import type { ModelIdentity } from "../../../lib/answer.ts";
import type { Segments } from "../../../lib/document.ts";
import type {
  ReadAttribution,
  Mention,
  Reader,
  Reading,
  SentenceReading,
  TokenSyntax,
} from "../../../lib/reading.ts";
import { carriedAntecedents } from "./antecedents.ts";
import type { LemmaRules } from "./lemmas.ts";
import { readModel, readModelDigest, type Decoding } from "./modelFiles.ts";
import { embeddingContents, nestedAttributions } from "./nested.ts";
import { floats, floatsOf, integers, integersOf, openRuntime, type Network } from "./runtime.ts";
import { headsOf } from "./trees.ts";
import {
  attributionsOf,
  mentionsOf,
  sentenceReadings,
  syntaxOf,
  type WindowScores,
} from "./windowReading.ts";
import { windowsOf, type Window, type WindowOptions } from "./windows.ts";
import { wordPiece } from "./wordPiece.ts";

let shared: Promise<Reader> | null = null;

/**
 * The reader of this process: one session, opened when it is first asked for. With ONRECORD_BACKEND=none, for measuring what the rest of
 * the program does, it reads nothing.
 */
export function sharedReader(): Promise<Reader> {
  shared ??= (isOff() ? Promise.resolve(nothingRead) : openReader()).catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

/** What the reader of this process calls itself, without opening a session. Throws an InputError as `openReader` does. */
export async function sharedIdentity(): Promise<ModelIdentity> {
  if (isOff()) return nothingRead;
  return { backend: (await openRuntime()).backend, digest: await readModelDigest() };
}

function isOff(): boolean {
  return process.env.ONRECORD_BACKEND === nothingRead.backend;
}

/**
 * Opens the reading model: one network that marks attributions, syntax and mentions and scores sentences, window by window.
 * Throws an InputError if a file of the model is missing or altered, or if nothing here can run it.
 */
export async function openReader(folder?: URL): Promise<Reader> {
  const { digest, reading, relations, vocabulary, decoding: published } = await readModel(folder);
  const pieces = new Set(vocabulary);
  const decoding = { ...published, isWord: (lemma: string) => pieces.has(lemma) };
  const runtime = await openRuntime();
  const [readNetwork, relate] = [await runtime.open(reading), await runtime.open(relations)];
  const options: WindowOptions = {
    cut: wordPiece({ vocabulary, same: decoding.same, mostPieces: decoding.mostPieces }),
    start: vocabulary.indexOf("[CLS]"),
    separator: vocabulary.indexOf("[SEP]"),
    most: decoding.mostPiecesOfWindow,
  };
  return {
    backend: runtime.backend,
    digest,
    read: async (text, segments) => {
      const collected = emptyReading(segments);
      // One after another, each alone: int8 scales depend on all that is in a batch.
      for (const window of windowsOf(text, segments, options)) {
        const scores = await scoresOf(window, readNetwork, relate);
        add(collected, text, segments, window, scores, decoding);
      }
      const contents = embeddingContents(segments, collected);
      for (const window of windowsOf(text, contents.segments, options)) {
        const found = attributionsOf(window, roleScores(await outputsOf(window, readNetwork)), decoding);
        collected.attributions.push(...nestedAttributions(contents, found));
      }
      collected.attributions.sort((a, b) => beginOf(a) - beginOf(b));
      const { tokens } = segments;
      const formOf = (token: number): string => text.slice(tokens[token]?.start, tokens[token]?.end);
      return { ...collected, mentions: carriedAntecedents(collected.mentions, formOf) };
    },
  };
}

type Outputs = Awaited<ReturnType<Network>>;

async function outputsOf(window: Window, network: Network): Promise<Outputs> {
  const { pieces, states, shapes, firstPieces } = window;
  const shape = [1, pieces.length];
  return network({
    pieces: integers(pieces, shape),
    states: integers(states, shape),
    shapes: integers(shapes, shape),
    first: integers(firstPieces, [firstPieces.length]),
    means: meansOf(window),
  });
}

function roleScores(outputs: Outputs): Pick<WindowScores, "roles" | "cueOf" | "sourceOf"> {
  return {
    roles: floatsOf(outputs, "roles"),
    cueOf: floatsOf(outputs, "cue_of"),
    sourceOf: floatsOf(outputs, "source_of"),
  };
}

async function scoresOf(window: Window, readNetwork: Network, relate: Network): Promise<WindowScores> {
  const outputs = await outputsOf(window, readNetwork);
  const heads = headsOf(floatsOf(outputs, "arcs"), window.sentences);
  const targets = heads.map((head) => (head < 0 ? heads.length : head));
  const { words } = outputs;
  if (!words) throw new Error("the graph has no output words");
  const related = await relate({ words, heads: integers(targets, [targets.length]) });
  return {
    ...roleScores(outputs),
    antecedents: floatsOf(outputs, "antecedents"),
    heads,
    relations: integersOf(related, "relations"),
    upos: integersOf(outputs, "upos"),
    lemmaRules: floatsOf(outputs, "lemma_rules"),
    mentions: integersOf(outputs, "mentions"),
    checkWorthy: floatsOf(outputs, "check_worthy"),
    checkable: floatsOf(outputs, "checkable"),
  };
}

/** sentences × pieces: the share that each piece has in the mean of its sentence. */
function meansOf({ pieces, firstPieces, sentences, endsParagraph }: Window): Tensor {
  const firstSentence = sentences[0] ?? 0;
  const count = (sentences.at(-1) ?? firstSentence) - firstSentence + 1;
  const means = new Float32Array(count * pieces.length);
  const sizes = new Float32Array(count);
  const each = (visit: (row: number, piece: number) => void): void => {
    for (const [word, first] of firstPieces.entries()) {
      const end = (firstPieces[word + 1] ?? pieces.length) - (endsParagraph[word] === true ? 1 : 0);
      for (let piece = first; piece < end; piece++)
        visit((sentences[word] ?? firstSentence) - firstSentence, piece);
    }
  };
  each((row) => (sizes[row] = (sizes[row] ?? 0) + 1));
  each((row, piece) => (means[row * pieces.length + piece] = 1 / (sizes[row] ?? 1)));
  return floats(means, [count, pieces.length]);
}

function beginOf({ contents }: ReadAttribution): number {
  return contents[0]?.first ?? 0;
}

interface Collected extends Reading {
  readonly attributions: ReadAttribution[];
  readonly syntax: TokenSyntax[];
  readonly mentions: Mention[];
  readonly sentences: SentenceReading[];
}

/** Finds no attribution, no syntax, no mention. */
export const nothingRead: Reader = {
  backend: "none",
  digest: "none",
  read: (_, segments) => Promise.resolve(emptyReading(segments)),
};

function emptyReading({ sentences }: Segments): Collected {
  const unread = sentences.map(() => ({ checkWorthy: 0, checkable: 0 }));
  return { attributions: [], syntax: [], mentions: [], sentences: unread };
}

function add(
  reading: Collected,
  text: string,
  { tokens }: Segments,
  window: Window,
  scores: WindowScores,
  decoding: Decoding & LemmaRules,
): void {
  const forms = tokens.slice(window.first, window.end).map(({ start, end }) => text.slice(start, end));
  reading.attributions.push(...attributionsOf(window, scores, decoding));
  reading.syntax.push(...syntaxOf(forms, window, scores, decoding));
  reading.mentions.push(...mentionsOf(forms, window, scores, decoding));
  for (const [nth, own] of sentenceReadings(scores, decoding).entries()) {
    const sentence = (window.sentences[0] ?? 0) + nth;
    const before = reading.sentences[sentence];
    // A sentence that is longer than a window is worth what its best part is worth.
    if (before && own.checkWorthy > before.checkWorthy) reading.sentences[sentence] = own;
  }
}
