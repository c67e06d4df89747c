import { signal } from "@preact/signals";
import { foundDocuments, goTo, openedDocument, entries, selectedId, shownRows } from "./state.ts";

/** Keys without Ctrl get in the way of speech control, so readers can turn them off (WCAG 2.1.4). */
export const keysAreOn = signal(true);

const steps: Readonly<Record<string, () => void>> = {
  j: () => {
    goToRow(1);
  },
  k: () => {
    goToRow(-1);
  },
  n: () => {
    goToDocument(1);
  },
  p: () => {
    goToDocument(-1);
  },
  "/": () => document.getElementById("search")?.focus(),
};

/** Listens for j and k (next and previous row), n and p (document), / (search). */
export function watchKeys(): void {
  document.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined || !keysAreOn.value || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.target instanceof Element &&
      event.target.matches("input:not([type=checkbox]), select, textarea")
    )
      return;
    event.preventDefault();
    step();
  });
}

function goToRow(by: 1 | -1): void {
  const rows = shownRows.value;
  const at = rows.findIndex(({ id }) => id === selectedId.value);
  const next = rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  if (next !== undefined) goTo(next.id);
}

function goToDocument(by: 1 | -1): void {
  const found = foundDocuments.value;
  const current = openedDocument.value?.nth ?? -1;
  const next = by === 1 ? found.find((nth) => nth > current) : found.findLast((nth) => nth < current);
  const id = next === undefined ? undefined : entries.value[next]?.id;
  if (id !== undefined) goTo(id);
}
