import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { MarkedDataset } from "../../pipeline/lib/explorerRows.ts";
import { AdditionForm, isAdding } from "./AdditionForm.tsx";
import { csvOf, download } from "./download.ts";
import { isNarrow } from "./layout.ts";
import type { OpenDocument, Row } from "./rows.ts";
import { RowDetails } from "./RowDetails.tsx";
import { columns, openedDocument, selectedId, shownRows } from "./state.ts";

/** So many are made at once. */
const step = 200;

/** The rows that the filters leave; the chosen one with all that is known of it. */
export function RowList() {
  const opened = openedDocument.value;
  const rows = shownRows.value;
  const limit = useSignal(step);
  const selected = selectedId.value;
  const chosen = rows.findIndex(({ id }) => id === selected);
  const end = Math.max(limit.value, chosen + step / 2);
  useEffect(() => {
    if (!isNarrow()) document.querySelector(".rows [aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <>
      <p role="status" class="count">
        {rows.length} of {opened?.rows.length ?? 0} rows
      </p>
      <Downloads />
      {opened !== null && opened.text !== "" && <Addition opened={opened} />}
      <ol class="rows">
        {rows.slice(0, end).map((row) => (
          <RowItem key={row.id} row={row} isSelected={row.id === selected} />
        ))}
      </ol>
      {rows.length > end && (
        <button type="button" onClick={() => (limit.value = end + step)}>
          Show more
        </button>
      )}
    </>
  );
}

function Addition({ opened }: { readonly opened: OpenDocument }) {
  return (
    <details
      class="adding"
      open={isAdding}
      onToggle={({ currentTarget }) => {
        isAdding.value = currentTarget.open;
      }}
    >
      <summary>Add a row that was missed</summary>
      {isAdding.value && <AdditionForm key={opened.entry.id} opened={opened} />}
    </details>
  );
}

function RowItem({ row, isSelected }: { readonly row: Row; readonly isSelected: boolean }) {
  const whom = row.whom === null ? null : <bdi class="whom"> → {row.whom}</bdi>;
  return (
    <li aria-current={isSelected ? "true" : undefined}>
      <a href={`#${row.id}`}>
        <span class={`mark ${row.kind}`}>{row.kind}</span> <bdi>{shortened(row.text)}</bdi>
      </a>
      <p class="about">
        <bdi>{row.values.voice === "outlet" ? "the outlet" : (row.who ?? "nobody named")}</bdi>
        {row.stance !== null && <span>{row.stance.replaceAll("_", " ")}</span>}
        {whom}
        <span>confidence {row.confidence.toFixed(2)}</span>
        {row.checkWorthiness !== null && <span>check-worthiness {row.checkWorthiness.toFixed(2)}</span>}
      </p>
      {isSelected && <RowDetails row={row} />}
    </li>
  );
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 400));
  return characters.length > 180 ? `${characters.slice(0, 170).join("")} …` : text;
}

const datasets: readonly MarkedDataset[] = ["quotes", "claims", "figures"];

function Downloads() {
  const save = (dataset: MarkedDataset, rows: readonly Row[]): void => {
    const id = openedDocument.value?.entry.id ?? "";
    download(`${dataset}-${id}.csv`, csvOf(rows, columns.value?.[dataset] ?? []));
  };
  return (
    <p class="downloads">
      {datasets.map((dataset) => {
        const rows = shownRows.value.filter((row) => row.dataset === dataset);
        return (
          rows.length > 0 && (
            <button
              key={dataset}
              type="button"
              onClick={() => {
                save(dataset, rows);
              }}
            >
              {rows.length} {dataset} as CSV
            </button>
          )
        );
      })}
    </p>
  );
}
