/** Symbols of windows-1252 where English text has none; read as windows-1252, other encodings put them there. */
export const misplacedSymbols = {
  neverInEnglish: /[¤¨¬¯¸ƒˆ˜ÿ]/u,
  betweenLetters: /(?<=\p{L})[“”„«»‹›•·†‡](?=\p{L})/u,
  afterLetter: /(?<=\p{L})[‚„¡¿µ©ªº¼½¾×÷±‰§¶¦]/u,
  beforeLetter: /[®™¹²³¼½¾÷±¦](?=\p{L})/u,
  beforeSmallLetter: /©(?=\p{Ll})/u,
  // Between two small letters of a name a currency is another encoding's letter; US$, A£ and the like have a capital before it.
  afterSmallLetter: /(?<=\p{Ll})[£¥€¢]/u,
  // £m and €bn stand in headings of tables.
  beforeWord: /[£¥€](?=\p{L})(?!(?:m|k|bn|tn|mn)(?!\p{L}))/u,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Where the first misplaced symbol stands; null if there is none. */
export function findMisplacedSymbol(text: string): number | null {
  const found = Object.values(misplacedSymbols).flatMap((pattern) => {
    const index = text.search(pattern);
    return index === -1 ? [] : index;
  });
  return found.length === 0 ? null : Math.min(...found);
}
