import { entryKeys, type IndexEntry } from "../../../lib/explorerData.ts";
import type { DocumentRows } from "../../../lib/rows.ts";
import { entityId } from "../../../lib/rowId.ts";
import type { DocumentRow, EntityType } from "../../../lib/rows.generated.ts";
import { countWords } from "../../../lib/whiteSpace.ts";
import { openIdNumbers } from "./idNumbers.ts";
import { openMapMemory, openNumbering, type Memory, type Numbering } from "./numbering.ts";

/** Makes the entries of the list of documents, and numbers the names that they share. */
export interface IndexEntries {
  /** The entry of the next document as a JSON list. `rows`, `file`: null if it has none. */
  entry(document: DocumentRow, rows: DocumentRows | null, file: number | null): Promise<string>;
  /** The names of the entries so far, as the pieces of the JSON of `IndexNames` without its brackets. */
  names(): AsyncGenerator<string, void>;
  close(): Promise<void>;
}

/** `scratch`: a folder for what does not fit in memory. */
export function indexEntries(scratch: string): IndexEntries {
  const known = openSpeakers();
  const speakers = openNumbering(scratch, known);
  const stances = openNumbering(scratch, openMapMemory());
  const units = openNumbering(scratch, openMapMemory());
  const all = Object.entries({ speakers, stances, units });

  async function entry(
    document: DocumentRow,
    rows: DocumentRows | null,
    file: number | null,
  ): Promise<string> {
    known.begin(document.document_id);
    const attributed = rows?.claims.filter(({ voice }) => voice === "source") ?? [];
    const values: IndexEntry = {
      id: document.document_id,
      path: document.path,
      title: document.title,
      published: document.published,
      publisher: document.publisher,
      authors: document.authors,
      url: document.url,
      message: document.message,
      words: document.words,
      quotes: document.quotes_direct + document.quotes_mixed + document.quotes_indirect,
      claims: document.claims_attributed,
      asserted: document.claims - document.claims_attributed,
      figures: document.figures,
      file,
      speakers: rows === null ? [] : spoken(rows, speakers),
      stances: counted(attributed.map(({ stance }) => stances.number(stance, stance))),
      units: counted(
        rows?.figures.map(({ unit, unit_name, kind }) => {
          const name = unit_name ?? unit ?? kind;
          return units.number(name, name);
        }) ?? [],
      ),
    };
    for (const [, numbering] of all) await numbering.settle();
    return JSON.stringify(entryKeys.map((key) => values[key]));
  }

  return {
    entry,
    async *names() {
      let before = "";
      for (const [key, numbering] of all) {
        yield `${before}"${key}":`;
        yield* numbering.json();
        before = ",";
      }
    },
    async close() {
      for (const [, numbering] of all) await numbering.close();
    },
  };
}

/** Remembers the numbers of speakers: of those that are known in their document only, no longer than that. */
interface Speakers extends Memory {
  /** Begins a document. */
  begin(documentId: string): void;
}

function openSpeakers(): Speakers {
  const everywhere = openIdNumbers();
  let here = openMapMemory();
  let documentId = "";
  // A person of one name word may have the id that only this document gives.
  const isOfDocument = (id: string, name: string): boolean =>
    countWords(name) < 2 && id === entityId(name, person, documentId);
  const of = (id: string, name: string): Memory => (isOfDocument(id, name) ? here : everywhere);
  return {
    get: (id, name) => of(id, name).get(id, name),
    set: (id, name, number) => {
      of(id, name).set(id, name, number);
    },
    begin: (begun) => {
      [here, documentId] = [openMapMemory(), begun];
    },
  };
}

const person: EntityType = "person";

/** Groups of four, by the order of a speaker’s first claim: number, claims, quotes, words in these. */
function spoken({ claims, quotes }: DocumentRows, speakers: Numbering): number[] {
  const bySpeaker = new Map<number, { claims: number; quotes: number; words: number }>();
  const of = (id: string | null, name: string | null) => {
    if (id === null || name === null) return { claims: 0, quotes: 0, words: 0 };
    const number = speakers.number(id, name);
    const known = bySpeaker.get(number) ?? { claims: 0, quotes: 0, words: 0 };
    bySpeaker.set(number, known);
    return known;
  };
  for (const { claimant_id, claimant } of claims) of(claimant_id, claimant).claims += 1;
  for (const { speaker_id, speaker, words } of quotes) {
    const known = of(speaker_id, speaker);
    known.quotes += 1;
    known.words += words;
  }
  return [...bySpeaker].flatMap(([number, known]) => [number, known.claims, known.quotes, known.words]);
}

/** Pairs of a number and how often it stands in a list, in the order of the list. */
function counted(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].flat();
}
