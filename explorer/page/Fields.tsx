import type { ManifestColumn } from "../../pipeline/lib/explorerData.ts";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Values to choose from, among others. */
  readonly list?: string;
  readonly onInput: (value: string) => void;
}

/** A line of text with its label. */
export function Field({ label, value, list, onInput }: FieldProps) {
  return (
    <label>
      {label}
      <input
        value={value}
        list={list}
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

/** A choice among a few values. */
export function Choice({ label, value, values, onChange }: ChoiceProps) {
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

interface ColumnFieldProps {
  readonly label: string;
  readonly column: ManifestColumn | undefined;
  readonly value: string;
  /** What an empty value says. */
  readonly empty: string;
  readonly list?: string;
  readonly onChange: (value: string) => void;
}

/** A field for the value of a column: a choice if it has a closed list. */
export function ColumnField({ label, column, value, empty, list, onChange }: ColumnFieldProps) {
  const [, kind, closed = null] = column ?? [];
  const values = kind === "boolean" ? ["true", "false"] : closed;
  if (values === null)
    return (
      <Field
        label={`${label} (empty: ${empty})`}
        value={value}
        {...(list === undefined ? {} : { list })}
        onInput={onChange}
      />
    );
  const choices = ["", ...values].map(
    (each) => [each, each === "" ? empty : each.replaceAll("_", " ")] as const,
  );
  return <Choice label={label} value={value} values={choices} onChange={onChange} />;
}
