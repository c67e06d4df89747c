import { useSignal } from "@preact/signals";

/** Copies a text; where the browser refuses, shows it to be copied by hand. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const state = useSignal<"ready" | "copied" | "refused">("ready");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      state.value = "copied";
    } catch {
      state.value = "refused";
    }
  };
  return (
    <span class="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{state.value === "copied" && " Copied"}</span>
      {state.value === "refused" && <textarea readOnly aria-label={label} rows={4} value={text} />}
    </span>
  );
}
