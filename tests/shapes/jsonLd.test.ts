import { expect, test } from "vitest";
import { jsonLdText, known, rowIri } from "../../pipeline/shapes/jsonLd.ts";

test("a row is named by its id", () => {
  expect(rowIri("c_5b1d0e94c7a2f3886d41")).toBe("urn:onrecord:c_5b1d0e94c7a2f3886d41");
});

test("the text can end no script and means the same", () => {
  const value = { text: "</script><!--<script>" };
  const text = jsonLdText(value);
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual(value);
});

test("what is not known is left out", () => {
  expect(known({ a: null, b: [], c: 0, d: "", e: ["x"] })).toEqual({ c: 0, d: "", e: ["x"] });
});
