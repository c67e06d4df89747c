import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { defaultMaximumBytes } from "../../pipeline/defaults.ts";
import { isQuarantined } from "../../pipeline/lib/answer.ts";
import { codePoints } from "../../pipeline/lib/codePoints.ts";
import type { Quarantined, RawDocument } from "../../pipeline/lib/document.ts";
import { annotate } from "../../pipeline/stages/annotate/index.ts";
import { sharedReader } from "../../pipeline/stages/annotate/reading/index.ts";
import { check } from "../../pipeline/stages/check/index.ts";
import { claims } from "../../pipeline/stages/claims/index.ts";
import { decode } from "../../pipeline/stages/decode/index.ts";
import { emit } from "../../pipeline/stages/emit/index.ts";
import { figures } from "../../pipeline/stages/figures/index.ts";
import { link } from "../../pipeline/stages/link/index.ts";
import { checkFolders, openStaging } from "../../pipeline/stages/publish/index.ts";
import { quotes } from "../../pipeline/stages/quotes/index.ts";
import { read } from "../../pipeline/stages/read/index.ts";
import { segment } from "../../pipeline/stages/segment/index.ts";

/** What a stage does in a second, on one core. */
export interface Speed {
  readonly documents: number;
  readonly words: number;
}

/**
 * How fast each stage is, by its name, in the order of a build of `raw` into the folder `out`; the model is the part of annotate that
 * reads, and correct has nothing to do. All has been done before, with the first documents, so that it is compiled.
 */
export async function stageSpeeds(raw: string, out: string): Promise<Readonly<Record<string, Speed>>> {
  await timesOf(raw, out, 3);
  const { spent, documents, words } = await timesOf(raw, out);
  const speed = (time: number): Speed => ({
    documents: Math.round((1000 * documents) / time),
    words: Math.round((1000 * words) / time),
  });
  return Object.fromEntries(Array.from(spent, ([stage, time]) => [stage, speed(time)]));
}

interface Times {
  /** Milliseconds by stage. */
  readonly spent: ReadonlyMap<string, number>;
  readonly documents: number;
  readonly words: number;
}

async function timesOf(raw: string, out: string, most = Infinity): Promise<Times> {
  const reader = await sharedReader();
  const spent = new Map<string, number>();
  const timed = async <Value>(stage: string, run: () => Value | Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await run();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - started);
    return value;
  };
  const staging = await openStaging(await checkFolders(raw, out));
  const emission = await emit(staging.folder, staging.scratch);
  const scratch = join(staging.scratch, "read");
  const found: (RawDocument | Quarantined)[] = [];
  await timed("read", async () => {
    const { documents } = await read(raw, { maximumBytes: defaultMaximumBytes, scratch });
    for await (const document of documents) found.push(document);
  });
  let [documents, words] = [0, 0];
  for (const input of found.slice(0, most)) {
    const document = isQuarantined(input) ? input : await timed("decode", () => decode(input));
    if (!("text" in document)) throw new Error(`${document.path}: ${document.message.reason}`);
    const { text } = document;
    documents += 1;
    words += text.split(/\s+/).length;
    const segments = await timed("segment", () => segment(text));
    const reading = await timed("model", () => reader.read(text, segments));
    const annotation = await timed("annotate", () => annotate(text, segments, reading));
    const quoted = await timed("quotes", () => quotes(text, segments, annotation));
    const numbers = await timed("figures", () =>
      figures(text, segments, document.metadata.published, annotation.reading.syntax),
    );
    const claimed = await timed("claims", () => claims(text, segments, annotation, quoted, numbers));
    const records = { document, segments, annotation, quotes: quoted, figures: numbers, claims: claimed };
    const rows = await timed("link", () => link(records));
    await timed("check", () => {
      check(codePoints(text), rows);
    });
    await timed("emit", () => emission.document(text, rows));
  }
  await timed("emit", () =>
    emission.finish({ entities: emission.entities(), generatedAt: null, model: reader }),
  );
  await timed("publish", () => staging.publish());
  return { spent, documents, words };
}
