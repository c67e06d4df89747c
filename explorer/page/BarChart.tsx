import { barX, plot, ruleX, text } from "@observablehq/plot";
import { useEffect, useRef } from "preact/hooks";
import type { Bar } from "./totals.ts";

interface BarChartProps {
  readonly title: string;
  /** What the numbers count. */
  readonly unit: string;
  readonly note?: string;
  readonly bars: readonly Bar[];
}

/** Bars with their numbers, and the same as a table for those who do not see them. */
export function BarChart({ title, unit, note, bars }: BarChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(drawing(bars));
  }, [bars]);
  if (bars.length === 0) return null;
  const [first] = bars;
  return (
    <section class="chart">
      <h2>{title}</h2>
      <p class="about">
        {unit}
        {note !== undefined && <span>{note}</span>}
      </p>
      <div
        ref={place}
        role="img"
        aria-label={`${title}: bars; the longest is ${first?.name ?? ""}, ${first?.value ?? 0} ${unit}.`}
      />
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, name, value }) => (
              <tr key={key}>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const nameWidth = 200;
const longestName = 30;

function drawing(bars: readonly Bar[]): Element {
  const names = new Map(bars.map(({ key, name }) => [key, shortened(name)]));
  const drawn = plot({
    width: 640,
    height: 24 * bars.length + 10,
    marginLeft: nameWidth,
    marginRight: 60,
    marginTop: 5,
    marginBottom: 5,
    x: { axis: null },
    y: {
      domain: bars.map(({ key }) => key),
      label: null,
      tickSize: 0,
      tickFormat: (key: string) => names.get(key) ?? "",
    },
    marks: [
      barX(bars, { x: "value", y: "key", fill: "currentColor", fillOpacity: 0.6 }),
      text(bars, { x: "value", y: "key", text: "value", textAnchor: "start", dx: 4 }),
      ruleX([0]),
    ],
  });
  // The policy of the page allows no style element but its own, which has what this one says.
  for (const style of drawn.querySelectorAll("style")) style.remove();
  // The element around it has the words for those who do not see it.
  drawn.setAttribute("aria-hidden", "true");
  for (const labelled of drawn.querySelectorAll("[aria-label]")) labelled.removeAttribute("aria-label");
  return drawn;
}

/** A name that fits beside the bars; what it brings along to turn the direction of writing ends with it. */
function shortened(name: string): string {
  const characters = Array.from(name);
  const short = characters.length > longestName ? `${characters.slice(0, longestName - 1).join("")}…` : name;
  return `\u2068${short.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;
}
