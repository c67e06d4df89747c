/** The same function of a stretch, which is not run again where it is asked for the same one again: rows in text order often share theirs. */
export function rememberLast<Result>(
  run: (start: number, end: number) => Result,
): (start: number, end: number) => Result {
  let last: { readonly start: number; readonly end: number; readonly result: Result } | null = null;
  return (start, end) => {
    if (last?.start !== start || last.end !== end) last = { start, end, result: run(start, end) };
    return last.result;
  };
}
