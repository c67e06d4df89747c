import { entryKeys, type IndexEntry, type IndexNames } from "../../../lib/explorerData.ts";
import type { DocumentRows } from "../../../lib/rows.ts";
import type { DocumentRow } from "../../../lib/rows.generated.ts";

/** Makes the entries of the list of documents, and numbers the names that they share. */
export interface IndexEntries {
  /** The entry of the next document as a JSON list. `rows`, `file`: null if it has none. */
  entry(document: DocumentRow, rows: DocumentRows | null, file: number | null): string;
  /** The names of the entries so far. */
  names(): IndexNames;
}

export function indexEntries(): IndexEntries {
  const [speakers, stances, units] = [numbering(), numbering(), numbering()];

  function entry(document: DocumentRow, rows: DocumentRows | null, file: number | null): string {
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
    return JSON.stringify(entryKeys.map((key) => values[key]));
  }

  return {
    entry,
    names: () => ({ speakers: speakers.labels, stances: stances.labels, units: units.labels }),
  };
}

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

interface Numbering {
  readonly labels: readonly string[];
  /** The number of a key, a new one if it is new. */
  number(key: string, label: string): number;
}

function numbering(): Numbering {
  const labels: string[] = [];
  const numbers = new Map<string, number>();
  return {
    labels,
    number(key, label) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, labels.length);
      return labels.push(label) - 1;
    },
  };
}
