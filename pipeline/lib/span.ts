/** A half-open stretch of a text: `text.slice(start, end)`, in UTF-16 code units where nothing else is said. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
