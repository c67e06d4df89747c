import type { CodePoints } from "../../lib/codePoints.ts";
import type { DocumentRows } from "../../lib/rows.ts";
import { stanceGroup } from "../../lib/stances.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import { CheckError } from "./checkError.ts";

/** Checks what a document says about its text and rows in numbers. Throws a CheckError if it is wrong. */
export function checkCounts(text: CodePoints, rows: DocumentRows): void {
  const { document, quotes, claims } = rows;
  const quotesOf = (type: string): number => quotes.filter(({ quote_type: own }) => own === type).length;
  const wanted = {
    words: countWords(text.slice(0, text.length)),
    characters: text.length,
    sentences: rows.sentences.length,
    quotes_direct: quotesOf("direct"),
    quotes_mixed: quotesOf("mixed"),
    quotes_indirect: quotesOf("indirect"),
    claims: claims.length,
    claims_attributed: claims.filter(({ attribution }) => attribution !== "asserted").length,
    figures: rows.figures.length,
  };
  for (const [name, count] of Object.entries(wanted)) {
    if (Reflect.get(document, name) !== count)
      throw new CheckError("documents", document, `${name} are ${count}`);
  }
}

/** Checks that each claim's stance stands in its group. Throws a CheckError if one does not. */
export function checkStances({ claims }: DocumentRows): void {
  for (const claim of claims) {
    const group = stanceGroup(claim.stance);
    if (claim.stance_group !== group)
      throw new CheckError("claims", claim, `stance_group of ${claim.stance} is ${group}`);
  }
}
