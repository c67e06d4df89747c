import type { Span } from "../../pipeline/lib/span.ts";
import { selectedWords } from "./selection.ts";

interface WordsFieldProps {
  readonly label: string;
  /** Where the words stand, in code points and in text order. */
  readonly spans: readonly Span[];
  /** The words themselves. */
  readonly pieces: readonly string[];
  /** Whether something can interrupt them. */
  readonly severalPieces: boolean;
  readonly onChange: (spans: readonly Span[]) => void;
}

/** Takes over the words that are selected in the text. */
export function WordsField({ label, spans, pieces, severalPieces, onChange }: WordsFieldProps) {
  const selected = selectedWords.value;
  const isFurther =
    severalPieces &&
    selected !== null &&
    spans.length > 0 &&
    spans.every(({ start, end }) => end < selected.start || selected.end < start);
  return (
    <fieldset class="words">
      <legend>{label}</legend>
      {pieces.length > 0 && (
        <p dir="auto">
          <bdi>{pieces.join(" … ")}</bdi>
        </p>
      )}
      <button
        type="button"
        disabled={selected === null}
        onClick={() => {
          if (selected !== null) onChange([selected]);
        }}
      >
        Use the selected words
      </button>
      {isFurther && (
        <button
          type="button"
          onClick={() => {
            onChange([...spans, selected].toSorted((a, b) => a.start - b.start));
          }}
        >
          Add them as a further piece
        </button>
      )}
      {pieces.length > 0 && (
        <button
          type="button"
          onClick={() => {
            onChange([]);
          }}
        >
          Clear
        </button>
      )}
    </fieldset>
  );
}
