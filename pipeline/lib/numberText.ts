/**
 * A finite number as text, for JSON and CSV. JavaScript rounds the digits of integers above 2^53 (9223372036854776000), which readers
 * that know larger integers take for another number; they are written in full (9223372036854775808).
 */
export function numberText(value: number): string {
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21;
  return isRounded ? BigInt(value).toString() : String(value);
}
