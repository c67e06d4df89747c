import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeUnprintable, formatMessage } from "../../pipeline/lib/formatMessage.ts";
import { newMessage } from "../../pipeline/lib/newMessage.ts";

const said = {
  rule: "undecodable-bytes",
  severity: "quarantined",
  reason: "neither UTF-8 nor windows-1252 (byte 0x81)",
  advice: "save the file as UTF-8",
} as const;

test("says where, what and what to do", () => {
  expect(formatMessage(newMessage({ ...said, path: "story.txt", line: 12, column: 5 }), "raw/")).toBe(
    "raw/story.txt:12:5  undecodable-bytes  neither UTF-8 nor windows-1252 (byte 0x81); save the file as UTF-8",
  );
});

test.each([
  [{ path: "a.txt", line: 3 }, "/in/a.txt:3  empty  it is"],
  [{ path: "a.txt", column: 3 }, "/in/a.txt  empty  it is"],
  [{ path: "a.txt" }, "/in/a.txt  empty  it is"],
  [{}, "empty  it is"],
])("leaves out what is unknown of %o", (place, line) => {
  const message = newMessage({ ...place, rule: "empty", severity: "warning", reason: "it is" });
  expect(formatMessage(message, "/in//")).toBe(line);
});

test("is one line without control and direction characters, whatever the names hold", () => {
  const message = newMessage({
    ...said,
    path: "a\nb\u202etxt.\r\t\u001b[2J",
    reason: "\u2066x\u2028y\ufeff",
  });
  expect(formatMessage(message, "raw")).toBe(
    "raw/a\\nb\\u{202e}txt.\\r\\t\\u{1b}[2J  undecodable-bytes  \\u{2066}x\\u{2028}y\\u{feff}; save the file as UTF-8",
  );
});

test("leaves printed characters of every script as they are", () => {
  expect(escapeUnprintable("Übung “日本” עברית 😀 \\ é")).toBe("Übung “日本” עברית 😀 \\ é");
});

test("nothing unprintable is left of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeUnprintable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});
