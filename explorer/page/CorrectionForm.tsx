import { useSignal } from "@preact/signals";
import { correctable } from "../../pipeline/stages/correct/columns.ts";
import { CopyButton } from "./CopyButton.tsx";
import { correctionLine, type Wish } from "./correction.ts";
import type { OpenDocument, Row } from "./rows.ts";
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
  const wish = useSignal<Wish>({
    action: "confirm",
    column: firstColumn,
    value: shown(row.values[firstColumn]),
    reason: "",
    by: "",
    date: today(),
  });
  const change = (changed: Partial<Wish>): void => {
    wish.value = { ...wish.value, ...changed };
  };
  const { action, column, value, reason, by } = wish.value;
  const line = correctionLine(opened, row, wish.value, columns.value?.[row.dataset] ?? []);
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
          <ValueField
            row={row}
            column={column}
            value={value}
            onChange={(typed) => {
              change({ value: typed });
            }}
          />
        </>
      )}
      <Field
        label="Reason"
        value={reason}
        onInput={(typed) => {
          change({ reason: typed });
        }}
      />
      <Field
        label="By"
        value={by}
        onInput={(typed) => {
          change({ by: typed });
        }}
      />
      <label>
        Line for raw/corrections.jsonl
        <textarea name="line" readOnly rows={5} value={line} />
      </label>
      {reason === "" || by === "" ? (
        <p>Say why, and who says so; then copy the line.</p>
      ) : (
        <CopyButton key={line} label="Copy the line" text={line} />
      )}
    </form>
  );
}

/** A field for the new value: a choice if the column has a closed list. */
function ValueField(props: {
  readonly row: Row;
  readonly column: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { row, column, value, onChange } = props;
  const [, kind, closed] = columns.value?.[row.dataset].find(([name]) => name === column) ?? [];
  const values = kind === "boolean" ? ["true", "false"] : closed;
  if (values === null || values === undefined)
    return <Field label="New value (empty: not known)" value={value} onInput={onChange} />;
  const choices = ["", ...values].map((each) => [each, each === "" ? "not known" : each] as const);
  return <Choice label="New value" value={value} values={choices} onChange={onChange} />;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function Field({ label, value, onInput }: FieldProps) {
  return (
    <label>
      {label}
      <input
        value={value}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
        }}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Value and what is shown for it. */
  readonly values: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, values, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      >
        {values.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The reader’s day. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
