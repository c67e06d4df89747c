import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Reading, TokenSyntax } from "../../pipeline/lib/reading.ts";
import type { Segments } from "../../pipeline/lib/document.ts";

/** What the reading model made of the texts in the tests: they then hang on our rules alone, on every processor. */
export const recordFile = fileURLToPath(new URL("readings.jsonl", import.meta.url));

/** A line of the file; `syntax`: part of speech, lemma, head and relation of each token. */
export interface Recorded {
  readonly text: string;
  readonly syntax: readonly (readonly [upos: string, lemma: string, head: number, deprel: string])[];
  readonly rest: Omit<Reading, "syntax">;
}

const isRecorded = new Ajv2020().compile<Recorded>({ type: "object", required: ["text", "syntax", "rest"] });

/** Where a run of the tests lists the texts whose readings it asks for. */
const askedFile = process.env.ONRECORD_ASKED_TEXTS;

let readings: ReadonlyMap<string, Reading> | null = null;

/** The recorded reading of a text. Throws if there is none; `npm run readings` records those of all texts in the tests. */
export function recordedReading(text: string, segments: Segments): Reading {
  if (askedFile !== undefined) appendFileSync(askedFile, `${JSON.stringify(text)}\n`);
  readings ??= readRecords();
  const reading = readings.get(text);
  if (reading) return reading;
  if (askedFile !== undefined) return emptyReading(segments);
  throw new Error(`no recorded reading of ${JSON.stringify(text)}; run npm run readings`);
}

function readRecords(): ReadonlyMap<string, Reading> {
  const lines = existsSync(recordFile) ? readFileSync(recordFile, "utf8").split("\n") : [];
  return new Map(lines.filter((line) => line !== "").map(parse));
}

function parse(line: string): readonly [string, Reading] {
  const record: unknown = JSON.parse(line);
  if (!isRecorded(record)) throw new TypeError(`not a recorded reading: ${line.slice(0, 80)}`);
  const { text, syntax, rest } = record;
  return [text, { ...rest, syntax: syntax.map(toSyntax) }];
}

function toSyntax([upos, lemma, head, deprel]: Recorded["syntax"][number]): TokenSyntax {
  return { upos, lemma, head, deprel };
}

/** A reading in which nothing was found. */
export function emptyReading({ tokens, sentences }: Segments): Reading {
  return {
    attributions: [],
    syntax: tokens.map(() => ({ upos: "X", lemma: "_", head: -1, deprel: "root" })),
    mentions: [],
    sentences: sentences.map(() => ({ checkWorthy: 0, checkable: 0 })),
  };
}
