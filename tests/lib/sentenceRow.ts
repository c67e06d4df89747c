import type { SentenceRow } from "../../pipeline/lib/rows.generated.ts";

/** The row of a sentence at a place, in code points; its id is of its place. */
export function sentenceRow(
  paragraph: number,
  [char_start, char_end]: readonly [number, number],
): SentenceRow {
  return {
    sentence_id: `s_${String(char_start).padStart(20, "0")}`,
    text: "",
    rank: 1,
    check_worthiness: 0,
    checkable: 0,
    reasons: [],
    in_quote: false,
    paragraph,
    document_id: "d_a-0000000000",
    char_start,
    char_end,
  };
}
