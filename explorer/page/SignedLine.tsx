import { signal } from "@preact/signals";
import { CopyButton } from "./CopyButton.tsx";
import { Field } from "./Fields.tsx";

/** Who corrects: the same for one line after the other. */
export const signer = signal("");

interface SignedLineProps {
  readonly reason: string;
  /** Null while it cannot be made; `problem` then says why. */
  readonly line: string | null;
  readonly problem: string | null;
  readonly onReason: (reason: string) => void;
}

/** Why, and who says so; and the line that can be copied then. */
export function SignedLine({ reason, line, problem, onReason }: SignedLineProps) {
  const isSigned = reason !== "" && signer.value !== "";
  return (
    <>
      <Field label="Reason" value={reason} onInput={onReason} />
      <Field
        label="By"
        value={signer.value}
        onInput={(typed) => {
          signer.value = typed;
        }}
      />
      <p role="status">{problem ?? (isSigned ? "" : "Say why, and who says so; then copy the line.")}</p>
      {line !== null && (
        <label>
          Line for raw/corrections.jsonl
          <textarea name="line" readOnly rows={5} value={line} />
        </label>
      )}
      {line !== null && isSigned && <CopyButton key={line} label="Copy the line" text={line} />}
    </>
  );
}

/** The reader’s day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
