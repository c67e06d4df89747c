import { citation } from "./citation.ts";
import { CopyButton } from "./CopyButton.tsx";
import { CorrectionForm } from "./CorrectionForm.tsx";
import type { Related, Row } from "./rows.ts";
import { showInText } from "./layout.ts";
import { isWebAddress } from "./webAddress.ts";
import { openedDocument, pageAddress } from "./state.ts";

/** All that is known of a row, its other rows, and what can be taken along. */
export function RowDetails({ row }: { readonly row: Row }) {
  const opened = openedDocument.value;
  if (opened === null) return null;
  const known = Object.entries(row.values).filter(([, value]) => value !== null && !isEmptyList(value));
  return (
    <div class="details">
      {row.related.length > 0 && (
        <ul class="related" aria-label="Other rows">
          {row.related.map((related) => (
            <RelatedItem key={`${related.relation} ${related.id}`} related={related} />
          ))}
        </ul>
      )}
      <button type="button" class="in-text" onClick={showInText}>
        Show in the text
      </button>
      {isWebAddress(row.values.source_link) && (
        <a href={row.values.source_link} rel="noreferrer noopener">
          In the article on the web
        </a>
      )}
      <CopyButton label="Copy as citation" text={citation(opened, row, pageAddress.value)} />
      <details>
        <summary>All columns</summary>
        <dl>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{typeof value === "string" ? value : JSON.stringify(value)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>Correct this row</summary>
        <CorrectionForm key={row.id} opened={opened} row={row} />
      </details>
    </div>
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function RelatedItem({ related: { relation, id } }: { readonly related: Related }) {
  const other = openedDocument.value?.rows.find((row) => row.id === id);
  return (
    <li>
      {relation}: <a href={`#${id}`}>{other === undefined ? id : <bdi>{other.text}</bdi>}</a>
    </li>
  );
}
