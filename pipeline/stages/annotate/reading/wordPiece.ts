/** Cuts one word into the ids of its pieces; never empty. */
export type WordPiece = (word: string) => readonly number[];

/** What the tokenizer takes from the model. */
export interface WordPieceOptions {
  /** The pieces by their id; those that continue a word begin with `##`. */
  readonly vocabulary: readonly string[];
  /** Typographic variants and what the model reads instead. */
  readonly same: Readonly<Record<string, string>>;
  /** Further pieces of a word are cut off. */
  readonly mostPieces: number;
}

const longestToken = 100;
/** So many words are remembered: a document that holds more is no text. */
const mostKnown = 200_000;
const unknownPiece = "[UNK]";
const removed = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd]/gu;
const accents = /\p{Mn}/gu;
const marks = /[!-/:-@[-`{-~\p{P}]/gu;
const ideographs =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** The WordPiece tokenizer of BERT, lower case without accents (Devlin et al. 2019), of single words. Throws if a piece is missing. */
export function wordPiece({ vocabulary, same, mostPieces }: WordPieceOptions): WordPiece {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const unknown = ids.get(unknownPiece);
  if (unknown === undefined) throw new Error(`the vocabulary has no ${unknownPiece}`);
  const variants = new RegExp(Object.keys(same).map(escaped).join("|"), "g");
  const known = new Map<string, readonly number[]>();

  function cut(word: string): readonly number[] {
    const usual = word.replace(variants, (variant) => same[variant] ?? variant);
    const plain = usual.toLowerCase().normalize("NFD").replace(accents, "");
    const pieces = basicTokens(plain === "" ? word : plain).flatMap(
      (token) => longestFirst(token, ids) ?? [unknown ?? 0],
    );
    return pieces.length === 0 ? [unknown ?? 0] : pieces.slice(0, mostPieces);
  }

  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const pieces = cut(word);
    if (known.size >= mostKnown) known.clear();
    known.set(word, pieces);
    return pieces;
  };
}

const special = /[\\^$.*+?()[\]{}|]/g;

function escaped(variant: string): string {
  return variant.replace(special, "\\$&");
}

/** Punctuation and ideographs stand alone; control characters vanish. */
function basicTokens(text: string): readonly string[] {
  const spaced = text.replace(removed, "").replace(ideographs, " $& ").replace(marks, " $& ");
  return spaced.split(" ").filter((token) => token !== "");
}

/** The longest known piece first, again and again; null if some rest has none. */
function longestFirst(token: string, ids: ReadonlyMap<string, number>): number[] | null {
  const characters = Array.from(token);
  if (characters.length > longestToken) return null;
  const found: number[] = [];
  for (let start = 0; start < characters.length;) {
    const prefix = start > 0 ? "##" : "";
    let end = characters.length;
    let id = ids.get(prefix + characters.slice(start).join(""));
    while (id === undefined && end > start + 1)
      id = ids.get(prefix + characters.slice(start, --end).join(""));
    if (id === undefined) return null;
    found.push(id);
    start = end;
  }
  return found;
}
