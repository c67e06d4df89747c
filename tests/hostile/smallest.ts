/**
 * The smallest part of some bytes that still fails: pieces are left out, large ones first, as long as it does. Zeller's ddmin, without the
 * step that tries the pieces alone.
 */
export async function smallest(
  bytes: Uint8Array,
  fails: (part: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let left = bytes;
  for (let size = bytes.length >> 1; size > 0; size >>= 1) {
    for (let start = 0; start < left.length;) {
      const fewer = Buffer.concat([left.subarray(0, start), left.subarray(start + size)]);
      if (await fails(fewer)) left = fewer;
      else start += size;
    }
  }
  return left;
}
