import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { inPieces } from "../pieces.ts";

/** A zip file that is written entry after entry, so that it never fills the memory. */
export interface Zip {
  /** Adds a file of texts as they come; resolves to what their generator returns, once all has been taken. */
  add<Result>(path: string, texts: AsyncGenerator<string, Result>): Promise<Result>;
  /** Resolves when the file is whole. */
  close(): Promise<void>;
  /** Lets go of a file that is of no use. */
  abandon(): void;
}

/** The first moment that a zip can hold, in the local time that it is written in: the same bytes in every time zone. */
function noTime(): { readonly mtime: Date; readonly forceDosTimestamp: boolean } {
  return { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
}

/** Starts a zip file; throws if it is there already. */
export function openZip(file: string): Zip {
  const zip = new ZipFile();
  const stop = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(file, { flags: "wx" }), {
    signal: stop.signal,
  });
  // Whoever adds hears of a failure of the file itself at the latest when it closes.
  written.catch(() => undefined);
  return {
    add: (path, texts) =>
      new Promise((resolve, reject) => {
        const source = Readable.from(pieces(texts, resolve), { objectMode: false });
        source.once("error", reject);
        written.catch(reject);
        zip.addReadStream(source, path, noTime());
      }),
    async close() {
      zip.end();
      await written;
    },
    abandon() {
      stop.abort();
    },
  };
}

async function* pieces<Result>(
  texts: AsyncGenerator<string, Result>,
  ended: (result: Result) => void,
): AsyncGenerator<Buffer, void> {
  ended(yield* inPieces(texts));
}
