import { counted } from "./counted.ts";
import { BarChart } from "./BarChart.tsx";
import { entries, foundDocuments, totals } from "./state.ts";

/** Who speaks how much, figures by unit, claims by stance: of all documents that search and filters leave. */
export function Overview() {
  const all = entries.value;
  const sum = { words: 0, quotes: 0, claims: 0, figures: 0 };
  for (const nth of foundDocuments.value) {
    const entry = all[nth];
    sum.words += entry?.words ?? 0;
    sum.quotes += entry?.quotes ?? 0;
    sum.claims += entry?.claims ?? 0;
    sum.figures += entry?.figures ?? 0;
  }
  const { speakers, stances, units } = totals.value;
  return (
    <article>
      <h1>What is on the record</h1>
      <p>
        {counted(sum.quotes, "quote")}, {counted(sum.claims, "claim")} of sources and{" "}
        {counted(sum.figures, "figure")} in {counted(sum.words, "word")}. Choose a document to see them in its
        text.
      </p>
      <BarChart
        title="Who speaks how much"
        unit="words in quotes and reports of speech"
        note="Who is known by one word alone counts for one document."
        bars={speakers}
      />
      <BarChart title="Claims by stance" unit="claims of sources" bars={stances} />
      <BarChart title="Figures by unit" unit="figures" bars={units} />
    </article>
  );
}
