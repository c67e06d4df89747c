import { correctedRows } from "../../pipeline/correctedRows.ts";
import type { Segments } from "../../pipeline/lib/document.ts";
import { withLineFeeds } from "../../pipeline/lib/lineFeeds.ts";
import type { Reading } from "../../pipeline/lib/reading.ts";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { claims } from "../../pipeline/stages/claims/index.ts";
import { decode } from "../../pipeline/stages/decode/index.ts";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { link } from "../../pipeline/stages/link/index.ts";
import { quotes } from "../../pipeline/stages/quotes/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";
import { documentOf } from "../wildReader.ts";
import { rawDocument } from "./hostileDocument.ts";

/** Milliseconds of the processor by stage. */
export type StageTimes = ReadonlyMap<string, number>;

/**
 * How long each stage takes for a text. What `decode` would keep from the others reaches them all the same. Needs Node’s `--expose-gc`:
 * a collection takes long, and falls into whichever stage comes when the heap is full.
 */
export function stageTimes(given: string, read: (text: string, segments: Segments) => Reading): StageTimes {
  const times = new Map<string, number>();
  const timed = <Result>(stage: string, run: () => Result): Result => {
    collectGarbage();
    const started = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(started);
    times.set(stage, (user + system) / 1_000);
    return result;
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

function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("start Node with --expose-gc");
  globalThis.gc();
}
