import { useSignal } from "@preact/signals";
import { correctable } from "../../pipeline/stages/correct/columns.ts";
import { correctionLine, type Wish } from "./correction.ts";
import { Choice, ColumnField } from "./Fields.tsx";
import type { OpenDocument, Row } from "./rows.ts";
import { SignedLine, signer, today } from "./SignedLine.tsx";
import { columns } from "./state.ts";

const actions: Readonly<Record<Wish["action"], string>> = {
  confirm: "confirm: it is right",
  set: "set: change a column",
  drop: "drop: take it out",
};

/** Makes the line of `raw/corrections.jsonl` that mends the row in the next build. */
export function CorrectionForm({ opened, row }: { readonly opened: OpenDocument; readonly row: Row }) {
  const settable = [...correctable[row.dataset]];
  const [firstColumn = ""] = settable;
  const wish = useSignal<Omit<Wish, "by">>({
    action: "confirm",
    column: firstColumn,
    value: shown(row.values[firstColumn]),
    reason: "",
    date: today(),
  });
  const change = (changed: Partial<Omit<Wish, "by">>): void => {
    wish.value = { ...wish.value, ...changed };
  };
  const { action, column, value, reason } = wish.value;
  const line = correctionLine(
    opened,
    row,
    { ...wish.value, by: signer.value },
    columns.value?.[row.dataset] ?? [],
  );
  return (
    <form
      class="correction"
      aria-label="Correction"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Choice
        label="Action"
        value={action}
        values={Object.entries(actions)}
        onChange={(chosen) => {
          if (chosen === "set" || chosen === "drop" || chosen === "confirm") change({ action: chosen });
        }}
      />
      {action === "set" && (
        <>
          <Choice
            label="Column"
            value={column}
            values={settable.map((name) => [name, name])}
            onChange={(chosen) => {
              change({ column: chosen, value: shown(row.values[chosen]) });
            }}
          />
          <ColumnField
            label="New value"
            column={columns.value?.[row.dataset].find(([name]) => name === column)}
            value={value}
            empty="not known"
            onChange={(typed) => {
              change({ value: typed });
            }}
          />
        </>
      )}
      <SignedLine
        reason={reason}
        line={line}
        problem={null}
        onReason={(typed) => {
          change({ reason: typed });
        }}
      />
    </form>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
