import type { Document, Segments } from "../pipeline/lib/document.ts";
import { documentId } from "../pipeline/lib/documentId.ts";
import { noMetadata } from "../pipeline/lib/noMetadata.ts";
import type { Reader, Reading, TokenRange } from "../pipeline/lib/reading.ts";

/** A document that holds a text. */
export function documentOf(text: string): Document {
  return {
    documentId: documentId("wild.txt"),
    path: "wild.txt",
    sha256: "0".repeat(64),
    text,
    mediaType: "text/plain",
    encoding: "utf-8",
    metadata: noMetadata,
    messages: [],
  };
}

const relations = ["nsubj", "obj", "ccomp", "xcomp", "obl", "amod", "acl", "conj", "mark"];
const mostAttributions = 6;
const mostContents = 3;
const farthest = 12;

/** Reads what a stream of numbers between 0 and 1000 tells it to. */
export function wildReader(numbers: Iterator<number>): Reader {
  return {
    backend: "wild",
    digest: "wild",
    read: (_, segments) => Promise.resolve(wildReading(segments, numbers)),
  };
}

/** Ranges within paragraphs, any trees, any labels: as a stream of numbers between 0 and 1000 tells. */
export function wildReading({ tokens, sentences }: Segments, numbers: Iterator<number>): Reading {
  const next = (below: number): number => (numbers.next().value ?? 0) % Math.max(1, below);
  const some = <Value>(most: number, make: () => Value): readonly Value[] =>
    Array.from({ length: next(most + 1) }, make);
  const paragraphs = tokens.map(({ sentence }) => sentences[sentence]?.paragraph ?? -1);
  const range = (): TokenRange => {
    const first = next(tokens.length);
    const wanted = Math.min(tokens.length, first + 1 + next(farthest));
    return {
      first,
      end: first + paragraphs.slice(first, wanted).lastIndexOf(paragraphs[first] ?? -1) + 1,
    };
  };
  const maybe = (): TokenRange | null => (next(4) === 0 ? null : range());
  const share = (): number => next(101) / 100;
  const attribution = () => ({
    contents: apart([range(), ...some(mostContents - 1, range)]),
    cue: maybe(),
    source: maybe(),
    contentProbability: share(),
    cueProbability: share(),
    sourceProbability: share(),
    confidence: share(),
  });
  return {
    attributions: tokens.length === 0 ? [] : some(mostAttributions, attribution).toSorted(byPlace),
    syntax: tokens.map((_, token) => ({
      upos: next(2) === 0 ? "VERB" : "NOUN",
      lemma: "say",
      head: next(token + 1) - 1,
      deprel: relations[next(relations.length)] ?? "dep",
    })),
    mentions: [],
    sentences: sentences.map(() => ({ checkWorthy: share(), checkable: share() })),
  };
}

/** In order, and without those that overlap an earlier one. */
function apart(ranges: readonly TokenRange[]): readonly TokenRange[] {
  const kept: TokenRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    if ((kept.at(-1)?.end ?? 0) <= range.first) kept.push(range);
  }
  return kept;
}

interface Placed {
  readonly contents: readonly TokenRange[];
}

function byPlace(a: Placed, b: Placed): number {
  return (a.contents[0]?.first ?? 0) - (b.contents[0]?.first ?? 0);
}
