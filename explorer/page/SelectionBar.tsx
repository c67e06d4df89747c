import { isAdding } from "./AdditionForm.tsx";
import { hasSelection } from "./selection.ts";

/** Offers what can be done with words that are selected in the text. */
export function SelectionBar() {
  if (!hasSelection.value || isAdding.value) return null;
  return (
    <div class="bar">
      <button
        type="button"
        onClick={() => {
          isAdding.value = true;
          requestAnimationFrame(() => document.querySelector(".adding")?.scrollIntoView({ block: "start" }));
        }}
      >
        Add these words as a row that was missed
      </button>
    </div>
  );
}
