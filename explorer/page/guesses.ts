import type { MarkedDataset } from "../../pipeline/lib/explorerRows.ts";
import { pieceJoint } from "../../pipeline/lib/parts.ts";

const quoted = /[“„«"][^“”„«»"]+[”“»"]|‘[^‘“”„«»"]+’/g;
const plainNumber = /\d[\d,]*(?:\.\d+)?/;

/** What the words of a row that was missed say of its columns: a start for the reader, who can change it. `spans`: the words of its other spans. */
export function guesses(
  dataset: MarkedDataset,
  words: readonly string[],
  spans: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const ofCue: readonly [string, string][] = spans.has("cue_text") ? [["cue_form", "verb"]] : [];
  const named = (column: string): [string, string][] => {
    const text = spans.get(`${column}_text`);
    return text === undefined ? [] : [[column, text]];
  };
  switch (dataset) {
    case "quotes":
      return new Map([...quotation(words), ...named("speaker"), ...ofCue]);
    case "claims":
      return new Map([["attribution", "indirect"], ...named("claimant"), ...ofCue]);
    case "figures": {
      const number = plainNumber.exec(words.join(" "))?.[0].replaceAll(",", "");
      return new Map([["kind", "count"], ...(number === undefined ? [] : [["value", number] as const])]);
    }
  }
}

function quotation(words: readonly string[]): readonly [string, string][] {
  const found = words.flatMap((piece) => piece.match(quoted) ?? []);
  if (found.length === 0) return [["quote_type", "indirect"]];
  const isDirect = found.join("") === words.join("");
  return isDirect
    ? [["quote_type", "direct"]]
    : [
        ["quote_type", "mixed"],
        ["quoted_text", found.join(pieceJoint)],
      ];
}
