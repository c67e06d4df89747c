import { useComputed } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { markedLines, type Piece } from "./pieces.ts";
import type { OpenDocument } from "./rows.ts";
import { isNarrow, showInText } from "./layout.ts";
import { hasSelection } from "./selection.ts";
import { isWebAddress } from "./webAddress.ts";
import { goTo, openedDocument, selectedId, shownRows } from "./state.ts";

/** The text of the open document, with the rows that the filters leave marked in it. */
export function DocumentView() {
  const lines = useComputed(() => {
    const opened = openedDocument.value;
    return opened === null ? [] : markedLines(opened.text, opened.points, shownRows.value);
  });
  const selected = selectedId.value;
  useEffect(() => {
    if (!isNarrow() || document.activeElement?.closest(".rows") === null) showInText();
  }, [selected, openedDocument.value]);
  const opened = openedDocument.value;
  if (opened === null) return null;
  return (
    <article>
      <Head opened={opened} />
      <div class="text">
        {lines.value.map((pieces, nth) => (
          <Line key={nth} pieces={pieces} selected={selected} />
        ))}
      </div>
    </article>
  );
}

function Head({ opened: { entry } }: { readonly opened: OpenDocument }) {
  const about = [entry.publisher, entry.published, entry.authors.join(", "), entry.path];
  return (
    <header>
      <h1 dir="auto">{entry.title ?? entry.path}</h1>
      <p class="about">
        {about
          .filter((value) => value !== null && value !== "")
          .map((value) => (
            <bdi key={value}>{value}</bdi>
          ))}
        {isWebAddress(entry.url) && (
          <a href={entry.url} rel="noreferrer noopener">
            on the web
          </a>
        )}
      </p>
      {entry.message !== null && (
        <p>
          <bdi>{entry.message}</bdi>
        </p>
      )}
    </header>
  );
}

interface LineProps {
  readonly pieces: readonly Piece[];
  readonly selected: string | null;
}

/** Made anew only if its own marks change: a text can have ten thousand lines. */
function Line({ pieces, selected }: LineProps) {
  const isHere = pieces.some(({ rows }) => rows.some(({ id }) => id === selected));
  const here = isHere ? selected : null;
  return useMemo(
    () => (
      <div dir="auto">
        {pieces.map((piece, at) => (
          <MarkedPiece key={at} piece={piece} selected={here} />
        ))}
      </div>
    ),
    [pieces, here],
  );
}

/** A click chooses the shortest row there; a click again, the next longer one. Readers without a mouse use the list of rows. */
function MarkedPiece({ piece, selected }: { readonly piece: Piece; readonly selected: string | null }) {
  const { text, rows } = piece;
  if (rows.length === 0) return <>{text}</>;
  const ids = rows.map(({ id }) => id);
  const kinds = new Set(rows.map(({ kind }) => kind));
  const isSelected = selected !== null && ids.includes(selected);
  const choose = (): void => {
    if (hasSelection.value) return;
    const next = ids[(ids.indexOf(selectedId.value ?? "") + 1) % ids.length];
    if (next !== undefined) goTo(next);
  };
  return (
    <span
      class={["mark", ...kinds, ...(isSelected ? ["selected"] : [])].join(" ")}
      data-rows={ids.join(" ")}
      onClick={choose}
    >
      {text}
    </span>
  );
}
