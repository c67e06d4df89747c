import { performance } from "node:perf_hooks";
import { codePoints } from "../../pipeline/lib/codePoints.ts";
import type { RawDocument } from "../../pipeline/lib/document.ts";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { check } from "../../pipeline/stages/check/index.ts";
import { claims } from "../../pipeline/stages/claims/index.ts";
import { decode } from "../../pipeline/stages/decode/index.ts";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { link } from "../../pipeline/stages/link/index.ts";
import { quotes } from "../../pipeline/stages/quotes/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";

/** How many words a second each stage takes, on one core, by its name; the model is the part of annotate that reads. */
export async function stageSpeeds(
  documents: readonly RawDocument[],
): Promise<Readonly<Record<string, number>>> {
  const reader = await sharedReader();
  const spent = new Map<string, number>();
  const timed = async <Value>(stage: string, run: () => Value | Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await run();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - started);
    return value;
  };
  let words = 0;
  const pass = async (raw: RawDocument): Promise<void> => {
    const document = await timed("decode", () => decode(raw));
    if (!("text" in document)) throw new Error(`${document.path}: ${document.message.reason}`);
    const { text } = document;
    words += text.split(/\s+/).length;
    const segments = await timed("segment", () => segment(text));
    const reading = await timed("model", () => reader.read(text, segments));
    const annotation = await timed("annotate", () => annotate(text, segments, reading));
    const quoted = await timed("quotes", () => quotes(text, segments, annotation));
    const numbers = await timed("figures", () =>
      figures(text, segments, document.metadata.published, annotation.reading.syntax),
    );
    const claimed = await timed("claims", () => claims(text, segments, annotation, quoted, numbers));
    const found = { document, segments, annotation, quotes: quoted, figures: numbers, claims: claimed };
    const rows = await timed("link", () => link(found));
    await timed("check", () => {
      check(codePoints(text), rows);
    });
  };
  const [first] = documents;
  if (first === undefined) throw new Error("no document to read");
  await pass(first);
  spent.clear();
  words = 0;
  for (const document of documents) await pass(document);
  return Object.fromEntries([...spent].map(([stage, time]) => [stage, Math.round((1000 * words) / time)]));
}
