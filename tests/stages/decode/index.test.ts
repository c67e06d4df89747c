import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Metadata, RawDocument } from "../../../pipeline/lib/document.ts";
import { formatMessage } from "../../../pipeline/lib/formatMessage.ts";
import { noMetadata } from "../../../pipeline/lib/noMetadata.ts";
import { decode } from "../../../pipeline/stages/decode/index.ts";
import { otherScripts, paragraphs } from "./paragraphs.ts";

const { en: english = "", de: german = "" } = paragraphs;

function raw(content: string | Uint8Array, metadata: Partial<Metadata> = {}, path = "a.txt"): RawDocument {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { documentId: "d_a", path, bytes, sha256: "5a", metadata: { ...noMetadata, ...metadata } };
}

/** What a document shows on stderr: its warnings, or why it is quarantined. */
function shown(document: RawDocument): readonly string[] {
  const result = decode(document);
  const messages = "message" in result ? [result.message] : result.messages;
  return messages.map((message) => `${message.severity} ${formatMessage(message, "raw")}`);
}

test("gives the text with LF line ends and nothing else changed", () => {
  const text = "\ufeff\ufeffOne \r\n\r\n\ttwo\rthree\u00a0\u2028four\u0085\v\f 😀\n";
  expect(decode(raw(text))).toEqual({
    documentId: "d_a",
    path: "a.txt",
    sha256: "5a",
    text: "\ufeffOne \n\n\ttwo\nthree\u00a0\u2028four\u0085\v\f 😀\n",
    mediaType: "text/plain",
    encoding: "utf-8",
    metadata: noMetadata,
    messages: [],
  });
});

test("reads the first article of this repository without a warning", () => {
  const bytes = readFileSync(new URL("../../../raw/000_0eab28a52c102969.txt", import.meta.url));
  const document = decode(raw(bytes));
  expect(document).toMatchObject({
    text: bytes.toString(),
    messages: [],
    metadata: { title: null, language: "en" },
  });
});

test("the media type is told by the extension", () => {
  expect(decode(raw("a", {}, "b/A.MD"))).toMatchObject({ mediaType: "text/markdown" });
  expect(decode(raw("a", {}, "b.md/A.TXT"))).toMatchObject({ mediaType: "text/plain" });
});

test("warns where windows-1252 is assumed, and where characters were lost", () => {
  expect(shown(raw(Buffer.from("One\r\ntwo caf\xe9s \x96 \x93three\x94", "latin1")))).toEqual([
    "warning raw/a.txt:2:8  assumed-windows-1252  not UTF-8, read as windows-1252; save the file as UTF-8 to be sure",
  ]);
  expect(shown(raw("one\n😀\ufffd two"))).toEqual([
    "warning raw/a.txt:2:2  replacement-character  the text holds U+FFFD, which stands for a character that was lost before; " +
      "compare it with the original",
  ]);
});

test.each([
  ["empty-file", ""],
  ["no-text", " \r\n\u00a0"],
  ["binary-file", "a\0b"],
  ["undecodable-bytes", Uint8Array.of(0x61, 0x81)],
  ["not-english", german],
  ["not-english", otherScripts.Greek ?? ""],
])("quarantines %s with the hash of its bytes", (rule, content) => {
  expect(decode(raw(content))).toMatchObject({
    documentId: "d_a",
    path: "a.txt",
    sha256: "5a",
    message: { path: "a.txt", document_id: "d_a", rule, severity: "quarantined" },
  });
});

test("says where a byte is wrong and what to do", () => {
  expect(shown(raw(Uint8Array.of(0x0a, 0x61, 0x62, 0x81)))).toEqual([
    "quarantined raw/a.txt:2:3  undecodable-bytes  neither UTF-8 nor windows-1252 (byte 0x81); save the file as UTF-8",
  ]);
});

test.each(["en", "EN-gb", "en_US"])("what the metadata call %s is not told again", (language) => {
  expect(decode(raw(german, { language }))).toMatchObject({ text: german, metadata: { language } });
});

test.each(["de", "eng", "fr"])("metadata that say %s do not make another language English", (language) => {
  expect(decode(raw(german, { language }))).toMatchObject({ message: { rule: "not-english" } });
  expect(decode(raw(english, { language }))).toMatchObject({ metadata: { language } });
});

test("the language is en where the text says so clearly, else unknown", () => {
  expect(decode(raw(english))).toMatchObject({ metadata: { language: "en" } });
  expect(decode(raw("Rain in the north."))).toMatchObject({ metadata: { language: null } });
});

test("metadata go before what the text says, which fills in the rest", () => {
  const text = `Mayor opens bridge\n\nBERN, May 4, 2020 (AP) — ${english}`;
  const extra = { desk: "home" };
  expect(decode(raw(text, { title: "Given", extra }))).toMatchObject({
    metadata: { title: "Given", published: "2020-05-04", publisher: "AP", extra, authors: [] },
  });
  expect(decode(raw(text, { published: "2020-05-05", publisher: "Given" }))).toMatchObject({
    metadata: { title: "Mayor opens bridge", published: "2020-05-05", publisher: "Given" },
  });
});

// Every high byte of windows-1252 that English text has, in a place where it has it.
test.each([
  ["‚“”„«»‹›‘’", "‚so‘ „so“ «so» ‹so› ”so” ’so’"],
  ["€£¥¢§¶°©®™†‡•…–—·¡¿", "€5 £5 ¥5 5¢ §5 ¶5 5° ©A A® A™ A† A‡ • A… A–B—C · ¡A ¿A"],
  ["ªº¹²³¼½¾±×÷µ‰¦´\u00a0\u00ad", "1ª 2º m¹ m² m³ ¼ ½ ¾ ±5 3×4 6÷2 5µ 7‰ a ¦ b don´t a\u00a0b a\u00adb"],
  ["ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŠŒŽŸ", "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŠŒŽŸ"],
  ["ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþšœž", "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþšœž"],
])("%s decode as themselves", (characters, places) => {
  // Letters stand in a word each.
  const letters = /^\p{L}+$/u.test(places);
  const words = letters
    ? Array.from(places, (letter) => (/\p{Lu}/u.test(letter) ? `${letter}bcd` : `B${letter}cd`))
    : [places];
  const text = `${words.join(" ")} ${"and then the long rest of the story ".repeat(10)}`;
  const bytes = Uint8Array.from(text, (character) => byteOf(character));
  expect(decode(raw(bytes))).toMatchObject({ text, encoding: "windows-1252" });
  expect(Array.from(characters).filter((character) => !text.includes(character))).toEqual([]);
});

const index80To9F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function byteOf(character: string): number {
  const index = index80To9F.indexOf(character);
  return index === -1 ? character.charCodeAt(0) : 0x80 + index;
}

test("gives back every text in UTF-8 and UTF-16, but for its line ends", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", "é", "😀", "\r", "\n", " ", "\u2028", "\ufeff", "“"),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const expected = `x${text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")}`;
      expect(decode(raw(`x${text}`))).toMatchObject({ text: expected, encoding: "utf-8" });
      expect(decode(raw(Buffer.from(`\ufeffx${text}`, "utf16le")))).toMatchObject({
        text: expected,
        encoding: "utf-16le",
      });
    }),
  );
});

test("never throws, and gives well-formed text without CR or a quarantine with a reason", () => {
  const marks = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x63, 0xe9, 0x20]);
  fc.assert(
    fc.property(marks, fc.uint8Array({ maxLength: 40 }), (mark, bytes) => {
      const result = decode(raw(Uint8Array.of(...mark, ...bytes)));
      if ("message" in result) expect(result.message.reason).not.toBe("");
      else {
        expect(result.text).not.toContain("\r");
        expect(result.text).not.toMatch(/\p{Cs}/u);
      }
    }),
  );
});
