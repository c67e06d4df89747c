const word = /[A-Za-zÀ-ÖØ-öø-ÿŠŒŽšœžŸ]+/g;
const highLetter = /[^A-Za-z]/g;
const highCapital = /[À-ÖØ-ÞŠŒŽŸ]/;
const capitalised = /^[A-ZÀ-ÖØ-ÞŠŒŽŸ][a-zß-öø-ÿšœž]+$/;
const capitals = /^[A-ZÀ-ÖØ-ÞŠŒŽŸ]+$/;
const digit = /\d/;

// Words of one letter that English text quotes from other languages: vis-à-vis, Ó Cuív.
const wordsOfOneLetter = /^[ÀÁÓàáèéóöø]$/;
const opening = /^[\s\-–—/'‘’"“«([]?$/;
const closing = /^[\s\-–—/'‘’"”»)\].,;:!?…]?$/;

/** At most so much of a word are letters outside ASCII: été is a word, àéà is another encoding. */
const largestHighShare = 2 / 3;

/**
 * Where the first word begins that has a letter outside ASCII and that English text would not have; null if there is none.
 * Texts in other encodings, read as windows-1252, give such words: `donÕt` (Macintosh), `cafÃ` (UTF-8), `ðÒÉ×ÅÔ` (KOI8-R).
 */
export function findUnlikelyWord(text: string): number | null {
  for (const { 0: found, index } of text.matchAll(word)) {
    const high = found.match(highLetter)?.length ?? 0;
    if (high > 0 && !isLikely(found, high, text.charAt(index - 1), text.charAt(index + found.length))) {
      return index + found.search(highLetter);
    }
  }
  return null;
}

function isLikely(found: string, high: number, before: string, after: string): boolean {
  if (digit.test(before) || digit.test(after)) return false;
  if (found.length === 1) return wordsOfOneLetter.test(found) && opening.test(before) && closing.test(after);
  if (high > largestHighShare * found.length) return false;
  return !highCapital.test(found) || capitalised.test(found) || capitals.test(found);
}
