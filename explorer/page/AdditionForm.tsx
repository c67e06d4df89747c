import { signal, useSignal } from "@preact/signals";
import type { MarkedDataset } from "../../pipeline/lib/explorerRows.ts";
import type { Span } from "../../pipeline/lib/span.ts";
import { addable } from "../../pipeline/stages/correct/columns.ts";
import { additionLine } from "./addition.ts";
import { Choice, ColumnField } from "./Fields.tsx";
import { guesses } from "./guesses.ts";
import type { OpenDocument } from "./rows.ts";
import { selectedWords } from "./selection.ts";
import { SignedLine, signer, today } from "./SignedLine.tsx";
import { columns } from "./state.ts";
import { WordsField } from "./WordsField.tsx";

/** Whether the form is open. */
export const isAdding = signal(false);

const datasets: readonly (readonly [MarkedDataset, string])[] = [
  ["quotes", "a quote: who said what"],
  ["claims", "a claim without a quote"],
  ["figures", "a figure"],
];

const spanLabels: ReadonlyMap<string, string> = new Map([
  ["speaker_text", "Who speaks, as printed"],
  ["claimant_text", "Who claims it, as printed"],
  ["cue_text", "The words that say so (“said”, “denied”)"],
  ["target_text", "Whom it is aimed at, as printed"],
  ["counted_text", "What is counted"],
  ["measured_text", "What is measured"],
  ["event_text", "The verb that says what happened"],
]);

/** What is always asked for; the rest stands under “More columns”. */
const main: Readonly<Record<MarkedDataset, readonly string[]>> = {
  quotes: ["speaker", "speaker_type", "quote_type", "quoted_text", "stance", "cue_lemma", "cue_form"],
  claims: ["claimant", "claimant_type", "attribution", "stance", "cue_lemma", "cue_form"],
  figures: ["kind", "value", "low", "high", "unit"],
};

const nobody = new Set(["speaker", "claimant"]);

/** Makes the line of `raw/corrections.jsonl` that puts in a row that was missed, of words selected in the text. */
export function AdditionForm({ opened }: { readonly opened: OpenDocument }) {
  const dataset = useSignal<MarkedDataset>("quotes");
  const parts = useSignal<readonly Span[]>(selectedWords.value === null ? [] : [selectedWords.value]);
  const spans = useSignal<ReadonlyMap<string, Span>>(new Map());
  const typed = useSignal<ReadonlyMap<string, string>>(new Map());
  const reason = useSignal("");
  const wordsOf = ({ start, end }: Span): string => opened.points.slice(start, end);
  const known = [...(columns.value?.[dataset.value] ?? []), ...(columns.value?.claims ?? [])];
  const all = [...addable[dataset.value]];
  const ownSpans = new Map([...spans.value].filter(([column]) => all.includes(column)));
  const guessed = guesses(
    dataset.value,
    parts.value.map(wordsOf),
    new Map([...ownSpans].map(([column, span]) => [column, wordsOf(span)])),
  );
  const shown = (column: string): string => typed.value.get(column) ?? guessed.get(column) ?? "";
  const isAsked = (column: string): boolean =>
    column === "quoted_text"
      ? shown("quote_type") === "mixed"
      : !column.startsWith("cue_") || ownSpans.has("cue_text");
  const told = all
    .filter((column) => !column.endsWith("_text") || column === "quoted_text")
    .filter((column) => (shown(column) !== "" && isAsked(column)) || nobody.has(column));
  const made = additionLine(
    opened,
    {
      dataset: dataset.value,
      parts: parts.value,
      spans: ownSpans,
      values: new Map(told.map((column) => [column, shown(column)])),
      reason: reason.value,
      by: signer.value,
      date: today(),
    },
    known,
  );
  const field = (column: string) => (
    <ColumnField
      key={column}
      label={column.replaceAll("_", " ")}
      column={columnOf(known, column)}
      value={shown(column)}
      empty={nobody.has(column) ? "nobody is named" : "not said"}
      {...(nobody.has(column) || column === "target" ? { list: "speakers" } : {})}
      onChange={(value) => {
        typed.value = new Map([...typed.value, [column, value]]);
      }}
    />
  );
  return (
    <form
      class="correction"
      aria-label="Addition"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <p>Select words in the text, then say here what they are.</p>
      <Choice
        label="What was missed"
        value={dataset.value}
        values={datasets}
        onChange={(chosen) => {
          dataset.value = datasets.find(([name]) => name === chosen)?.[0] ?? "quotes";
        }}
      />
      <WordsField
        label="The words of the row"
        pieces={parts.value.map(wordsOf)}
        severalPieces={dataset.value !== "figures"}
        onChange={(spans) => {
          parts.value = spans;
        }}
        spans={parts.value}
      />
      {all
        .filter((column) => spanLabels.has(column))
        .map((column) => {
          const span = spans.value.get(column);
          const own = span === undefined ? [] : [span];
          return (
            <WordsField
              key={column}
              label={spanLabels.get(column) ?? column}
              pieces={own.map(wordsOf)}
              severalPieces={false}
              spans={own}
              onChange={([chosen]) => {
                const others = [...spans.value].filter(([name]) => name !== column);
                spans.value = new Map(chosen === undefined ? others : [...others, [column, chosen]]);
              }}
            />
          );
        })}
      {main[dataset.value].filter(isAsked).map(field)}
      <details>
        <summary>More columns</summary>
        <div class="correction">
          {all
            .filter((column) => !column.endsWith("_text") && !main[dataset.value].includes(column))
            .map(field)}
        </div>
      </details>
      <SignedLine
        reason={reason.value}
        line={"line" in made ? made.line : null}
        problem={"problem" in made ? made.problem : null}
        onReason={(value) => {
          reason.value = value;
        }}
      />
    </form>
  );
}

type Known = Parameters<typeof additionLine>[2];

/** A claim in quotation marks comes with its quote, as a row of quotes. */
function columnOf(known: Known, column: string): Known[number] | undefined {
  const found = known.find(([name]) => name === column);
  if (found === undefined || column !== "attribution") return found;
  const [name, kind, values] = found;
  return [name, kind, values?.filter((value) => value !== "direct" && value !== "mixed") ?? null];
}
