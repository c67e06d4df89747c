import { counted } from "./counted.ts";
import { useSignal } from "@preact/signals";
import type { IndexEntry } from "../../pipeline/lib/explorerData.ts";
import { entries, foundDocuments, openedDocument, query } from "./state.ts";

/** So many list items are made at once: a list of ten thousand takes a browser seconds. */
const step = 100;

/** Search, and the documents that it finds, with their counts. */
export function DocumentList() {
  const limit = useSignal(step);
  const found = foundDocuments.value;
  const all = entries.value;
  return (
    <>
      <label for="search">Search documents</label>
      <input
        id="search"
        type="search"
        placeholder="title, outlet, speaker"
        value={query}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          limit.value = step;
        }}
      />
      <p role="status">
        {found.length === all.length
          ? counted(all.length, "document")
          : `${counted(found.length, "document")} of ${all.length}`}
      </p>
      <ol class="documents">
        {found.slice(0, limit.value).map((nth) => {
          const entry = all[nth];
          return entry && <DocumentItem key={nth} entry={entry} isOpen={openedDocument.value?.nth === nth} />;
        })}
      </ol>
      {found.length > limit.value && (
        <button type="button" onClick={() => (limit.value += step)}>
          Show more
        </button>
      )}
    </>
  );
}

function DocumentItem({ entry, isOpen }: { readonly entry: IndexEntry; readonly isOpen: boolean }) {
  const about = [entry.publisher, entry.published].filter((value) => value !== null);
  return (
    <li>
      <a href={`#${entry.id}`} aria-current={isOpen ? "true" : undefined}>
        <bdi>{entry.title ?? entry.path}</bdi>
      </a>
      <small>
        {about.map((value) => (
          <bdi key={value}>{value} · </bdi>
        ))}
        {entry.file === null
          ? "not read"
          : [
              counted(entry.quotes, "quote"),
              counted(entry.claims, "claim"),
              counted(entry.figures, "figure"),
            ].join(", ")}
      </small>
    </li>
  );
}
