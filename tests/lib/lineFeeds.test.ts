import { expect, test } from "vitest";
import { withLineFeeds } from "../../pipeline/lib/lineFeeds.ts";

test("CRLF and CR become LF, and nothing else changes", () => {
  expect(withLineFeeds("a\r\nb\rc\nd\r\r\n\u2028\v\f\u0085")).toBe("a\nb\nc\nd\n\n\u2028\v\f\u0085");
});
