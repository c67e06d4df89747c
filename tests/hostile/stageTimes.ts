import { GCProfiler } from "node:v8";
import { correctedRows } from "../../pipeline/correctedRows.ts";
import type { Segments } from "../../pipeline/lib/document.ts";
import { withLineFeeds } from "../../pipeline/lib/lineFeeds.ts";
import type { Reading } from "../../pipeline/lib/reading.ts";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { claims } from "../../pipeline/stages/claims/index.ts";
import { decode } from "../../pipeline/stages/decode/index.ts";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { link } from "../../pipeline/stages/link/index.ts";
import { quotes } from "../../pipeline/stages/quotes/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { documentOf } from "../wildReader.ts";
import { rawDocument } from "./hostileDocument.ts";

/** Milliseconds by stage, without those of collecting garbage, which falls into whatever stage comes when memory is full. */
export type StageTimes = ReadonlyMap<string, number>;

/** In milliseconds. On what is shorter, other programs and fresh memory weigh most: it is done again, and its fastest time counts. */
const longEnough = 300;
const mostRuns = 3;

/** How long each stage takes for a text. What `decode` would keep from the others reaches them all the same. */
export function stageTimes(given: string, read: (text: string, segments: Segments) => Reading): StageTimes {
  const times = new Map<string, number>();
  const timed = <Result>(stage: string, run: () => Result): Result => {
    let [fastest, runs] = [Infinity, 0];
    for (;;) {
      const elapsed = startClock();
      const result = run();
      fastest = Math.min(fastest, elapsed());
      if (fastest < longEnough && ++runs < mostRuns) continue;
      times.set(stage, fastest);
      return result;
    }
  };
  const text = withLineFeeds(given);
  const document = documentOf(text);
  timed("decode", () => decode(rawDocument(Buffer.from(given), "a.md")));
  const segments = timed("segment", () => segment(text));
  const reading = read(text, segments);
  const annotation = timed("annotate", () => annotate(text, segments, reading));
  const quoted = timed("quotes", () => quotes(text, segments, annotation));
  const numbers = timed("figures", () => figures(text, segments, null, reading.syntax));
  const claimed = timed("claims", () => claims(text, segments, annotation, quoted, numbers));
  const extracted = { document, segments, annotation, quotes: quoted, figures: numbers, claims: claimed };
  const rows = timed("link", () => link(extracted));
  timed("check", () => correctedRows(text, rows, []));
  return times;
}

/** How long the model takes to read a text. */
export async function modelTimes(given: string): Promise<StageTimes> {
  const text = withLineFeeds(given);
  const segments = segment(text);
  const reader = await sharedReader();
  const elapsed = startClock();
  await reader.read(text, segments);
  return new Map([["model", elapsed()]]);
}

/** Gives the milliseconds since it was called, without collections. */
function startClock(): () => number {
  const collector = new GCProfiler();
  collector.start();
  const started = performance.now();
  return () => {
    const taken = performance.now() - started;
    const collected = collector.stop().statistics.reduce((total, { cost }) => total + cost, 0);
    return taken - collected / 1_000;
  };
}
