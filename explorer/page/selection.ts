/** The words that the reader has selected in the text. */
import { signal } from "@preact/signals";
import type { Span } from "../../pipeline/lib/span.ts";
import { openedDocument } from "./state.ts";
import { wholeWords } from "./wholeWords.ts";

/** The last words that were selected, in code points; kept while the reader fills in a form. */
export const selectedWords = signal<Span | null>(null);

/** Whether words are selected at this moment. */
export const hasSelection = signal(false);

/** Follows what is selected in the text of the open document. */
export function watchSelection(): void {
  document.addEventListener("selectionchange", () => {
    const found = selectedNow();
    hasSelection.value = found !== null;
    if (found !== null) selectedWords.value = found;
  });
  openedDocument.subscribe(() => {
    selectedWords.value = null;
  });
}

function selectedNow(): Span | null {
  const opened = openedDocument.value;
  const selection = getSelection();
  if (opened === null || selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = document.querySelector(".text");
  if (text?.contains(range.commonAncestorContainer) !== true) return null;
  return wholeWords(opened.text, opened.points, startIn(text, range), range.toString().length);
}

/** In UTF-16 units; the lines of the text hold all of it and nothing else. */
function startIn(text: Element, range: Range): number {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}
