import { noFilters, type Filters } from "./filters.ts";
import type { Kind } from "./rows.ts";
import { filters, openedDocument, stances } from "./state.ts";

const kindNames: Readonly<Record<Kind, string>> = {
  quote: "Quotes",
  claim: "Claims of sources",
  outlet: "The outlet’s own claims",
  figure: "Figures",
};

const kinds: readonly Kind[] = ["quote", "claim", "outlet", "figure"];

/** Which rows are shown; speaker and stance also leave out documents that have none. */
export function FilterForm() {
  const { speaker, stance, checkWorthiness, confidence } = filters.value;
  return (
    <form
      class="filters"
      aria-label="Filters"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {kinds.map((kind) => (
        <KindBox key={kind} kind={kind} />
      ))}
      <label>
        Speaker
        <input
          name="speaker"
          list="speakers"
          value={speaker}
          onInput={({ currentTarget }) => {
            change({ speaker: currentTarget.value });
          }}
        />
      </label>
      <datalist id="speakers">
        {speakersHere().map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        Stance
        <select
          name="stance"
          value={stance}
          onChange={({ currentTarget }) => {
            change({ stance: currentTarget.value });
          }}
        >
          <option value="">all</option>
          {stances.value.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </label>
      <Range
        name="checkWorthiness"
        label="Check-worthiness"
        value={checkWorthiness}
        onInput={(value) => {
          change({ checkWorthiness: value });
        }}
      />
      <Range
        name="confidence"
        label="Confidence"
        value={confidence}
        onInput={(value) => {
          change({ confidence: value });
        }}
      />
      <button
        type="button"
        onClick={() => {
          change(noFilters);
        }}
      >
        Reset
      </button>
    </form>
  );
}

function change(changed: Partial<Filters>): void {
  filters.value = { ...filters.value, ...changed };
}

function KindBox({ kind }: { readonly kind: Kind }) {
  const set = (isOn: boolean): void => {
    change({ kinds: { ...filters.value.kinds, [kind]: isOn } });
  };
  return (
    <label>
      <input
        type="checkbox"
        name={kind}
        checked={filters.value.kinds[kind]}
        onChange={({ currentTarget }) => {
          set(currentTarget.checked);
        }}
      />
      <span class={`mark ${kind}`}>{kindNames[kind]}</span>
    </label>
  );
}

interface RangeProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onInput: (value: number) => void;
}

function Range({ name, label, value, onInput }: RangeProps) {
  return (
    <label>
      {label} at least {value.toFixed(2)}
      <input
        type="range"
        name={name}
        min="0"
        max="1"
        step="0.05"
        value={value}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}

function speakersHere(): readonly string[] {
  const names = openedDocument.value?.rows.flatMap(({ who }) => who ?? []) ?? [];
  return [...new Set(names)].sort();
}
