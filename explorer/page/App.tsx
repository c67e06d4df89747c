import { DocumentList } from "./DocumentList.tsx";
import { DocumentView } from "./DocumentView.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { keysAreOn } from "./keys.ts";
import { Overview } from "./Overview.tsx";
import { RowList } from "./RowList.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { openedDocument, problem } from "./state.ts";

/** The whole page: documents, the text of one of them or the overview, and the rows. */
export function App() {
  const isOpen = openedDocument.value !== null;
  return (
    <>
      <header class="top">
        <a class="home" href="#overview">
          What is on the record
        </a>
        <p>No column says whether a claim is true.</p>
        <KeyHelp />
      </header>
      {problem.value !== null && (
        <p role="alert" class="problem">
          {problem.value}
        </p>
      )}
      <div class={isOpen ? "columns three" : "columns two"}>
        <nav aria-label="Documents">
          <DocumentList />
        </nav>
        <main>{isOpen ? <DocumentView /> : <Overview />}</main>
        <section class="side" aria-label="Rows">
          <FilterForm />
          {isOpen && <RowList />}
        </section>
      </div>
      <SelectionBar />
    </>
  );
}

function KeyHelp() {
  return (
    <label class="keys">
      <input
        type="checkbox"
        checked={keysAreOn}
        onChange={(event) => {
          keysAreOn.value = event.currentTarget.checked;
        }}
      />
      Keys: <kbd>j</kbd> <kbd>k</kbd> row, <kbd>n</kbd> <kbd>p</kbd> document, <kbd>/</kbd> search
    </label>
  );
}
