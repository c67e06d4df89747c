const carriageReturns = /\r\n?/g;

/** The text with CRLF and CR turned into LF. */
export function withLineFeeds(text: string): string {
  return text.replace(carriageReturns, "\n");
}
