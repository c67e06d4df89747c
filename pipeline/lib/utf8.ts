export interface Utf8Error {
  /** The text up to the first byte that is wrong, without the mark. */
  readonly textBefore: string;
  /** That byte: the first of a sequence that is broken or never ends. */
  readonly byte: number;
}

const mark = "\ufeff";

/** The text of UTF-8 bytes (WHATWG Encoding Standard) without a mark at its start; null if they are wrong anywhere. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const text = decodeStrictly(bytes, false);
  return text === null ? null : withoutMark(text);
}

/** Where bytes that are not UTF-8 are wrong first; O(n log n), for messages. */
export function findUtf8Error(bytes: Uint8Array): Utf8Error {
  // A streaming decoder accepts a prefix unless it is wrong, so the longest accepted one ends before the byte that is.
  let accepted = 0;
  let refused = bytes.length + 1;
  while (refused - accepted > 1) {
    const middle = (accepted + refused) >>> 1;
    if (decodeStrictly(bytes.subarray(0, middle), true) === null) refused = middle;
    else accepted = middle;
  }
  const before = decodeStrictly(bytes.subarray(0, accepted), true) ?? "";
  return { textBefore: withoutMark(before), byte: bytes[Buffer.byteLength(before)] ?? 0 };
}

/** `partial`: the bytes may end within a character, which is then left out. */
function decodeStrictly(bytes: Uint8Array, partial: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial });
  } catch {
    return null;
  }
}

function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(mark.length) : text;
}
