import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { InputError } from "../../../lib/errors.ts";
import { packageFolder } from "../../../lib/paths.ts";
import { schemaValidator } from "../../../lib/schemas.ts";
import type { ChainWeights } from "./chain.ts";

/** What decoding needs besides the graphs; see `schemas/decoding.json`. */
export interface Decoding extends ChainWeights {
  readonly same: Readonly<Record<string, string>>;
  readonly mostPieces: number;
  readonly mostPiecesOfWindow: number;
  readonly upos: readonly string[];
  readonly relations: readonly string[];
  readonly lemmaRules: readonly string[];
  readonly lemmaEndings: readonly (readonly string[])[];
  readonly mentionTypes: readonly string[];
  readonly checkWorthy: Calibration;
  readonly checkable: Calibration;
  readonly confidence: ConfidenceWeights;
}

/** A logistic curve over the score of a sentence (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** A logistic regression over the log-odds of the parts of an attribution. */
export interface ConfidenceWeights {
  readonly intercept: number;
  readonly content: number;
  readonly cue: number;
  readonly source: number;
}

/** The files of a model, each as it was when its digest was written down. */
export interface ModelFiles {
  /** The sha256, in hex, of the list of digests: it stands for all files. */
  readonly digest: string;
  readonly reading: Uint8Array;
  readonly relations: Uint8Array;
  readonly vocabulary: readonly string[];
  readonly decoding: Decoding;
}

const listName = "SHA256SUMS";
const listLine = /^([0-9a-f]{64}) {2}([\w.-]+)$/;
const isDecoding = schemaValidator<Decoding>("decoding");

/** Reads a model and compares every file with its digest. Throws an InputError if a file is missing or not what it was. */
export async function readModel(folder = new URL("models/", packageFolder)): Promise<ModelFiles> {
  const list = await readModelFile(folder, listName);
  const digests = new Map(
    decodeUtf8(list)
      .split("\n")
      .map((line) => listLine.exec(line))
      .map((match) => [match?.[2] ?? "", match?.[1] ?? ""]),
  );
  const checked = async (name: string): Promise<Uint8Array> => {
    const bytes = await readModelFile(folder, name);
    if (sha256(bytes) === digests.get(name)) return bytes;
    throw broken(
      folder,
      name,
      `is not the file that ${listName} names: it is damaged, cut off or of another version`,
    );
  };
  const decoding: unknown = JSON.parse(decodeUtf8(await checked("decoding.json")));
  if (!isDecoding(decoding))
    throw broken(folder, "decoding.json", "is not what schemas/decoding.json describes");
  return {
    digest: sha256(list),
    reading: await checked("reading.onnx"),
    relations: await checked("relations.onnx"),
    vocabulary: decodeUtf8(await checked("vocabulary.txt"))
      .split("\n")
      .slice(0, -1),
    decoding,
  };
}

/** The digest of a model without reading all its files. Throws an InputError if it has no list of them. */
export async function readModelDigest(folder = new URL("models/", packageFolder)): Promise<string> {
  return sha256(await readModelFile(folder, listName));
}

async function readModelFile(folder: URL, name: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(name, folder));
  } catch (error) {
    throw broken(folder, name, `cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function broken(folder: URL, name: string, problem: string): InputError {
  const path = fileURLToPath(new URL(name, folder));
  return new InputError(
    `${path}: ${problem}; restore it with git checkout models, or install onrecord again`,
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
