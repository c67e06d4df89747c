/** What one document may take. */
export interface DocumentLimits {
  /** For any document, in seconds. */
  readonly seconds: number;
  /** The memory that JavaScript may take in a worker. */
  readonly heapMegabytes: number;
}

export const defaultLimits: DocumentLimits = { seconds: 10, heapMegabytes: 1000 };

/**
 * How much text earns a second more. A core of 2024 reads some 35 kB a second with the native runtime and several times less with
 * WebAssembly; a limit has to tell a text that never ends from a machine that is slow.
 */
const bytesEachSecond = 1000;

/** How long a document of that many bytes may take, in milliseconds. */
export function mostMilliseconds({ seconds }: Pick<DocumentLimits, "seconds">, bytes: number): number {
  return 1000 * (seconds + Math.ceil(bytes / bytesEachSecond));
}
