import { expect, test } from "vitest";
import { readFrontMatter } from "../../../pipeline/stages/decode/frontMatter.ts";

const prose = "The bridge over the river was opened on Monday by the mayor and many guests.";
const nothing = { title: null, published: null, publisher: null };

test("reads a title line, a date line and a dateline", () => {
  expect(readFrontMatter(`Mayor opens bridge\n\n${prose}\n`, "text/plain")).toEqual({
    ...nothing,
    title: "Mayor opens bridge",
  });
  expect(
    readFrontMatter(`\n\n  Mayor opens ‘bridge’ \n \t\nMonday, May 4, 2020\n\n${prose}`, "text/plain"),
  ).toEqual({
    ...nothing,
    title: "Mayor opens ‘bridge’",
    published: "2020-05-04",
  });
  expect(readFrontMatter(`BERN, May 4, 2020 (AP) — ${prose}`, "text/plain")).toEqual({
    title: null,
    published: "2020-05-04",
    publisher: "AP",
  });
});

test("a dateline may follow a title and a byline, but no more", () => {
  const dateline = `BERN, 4 May 2020 — ${prose}`;
  const head = `Mayor opens bridge\n\nBy Jane Doe\n\n`;
  expect(readFrontMatter(head + dateline, "text/plain").published).toBe("2020-05-04");
  expect(readFrontMatter(`${head}${prose}\n\n${dateline}`, "text/plain").published).toBeNull();
});

test.each([
  "Will the bridge hold?",
  "“We will not pay,” says mayor",
  "100 workers lose their jobs (and more to come)",
  "Bridge opens: a day in the life of Upper Springfield",
])("%s is a title", (title) => {
  expect(readFrontMatter(`${title}\n\n${prose}`, "text/plain").title).toBe(title);
});

test.each([
  ["a sentence", "Mayor opens bridge in the old town."],
  ["a quoted sentence", "“The mayor opens the bridge.”"],
  ["an exclamation", "Open the bridge now!"],
  ["a salutation", "Dear readers of this paper"],
  ["a byline", "By Jane Doe in Springfield"],
  ["a label", "FOR IMMEDIATE RELEASE"],
  ["a list item", "1. Open the bridge"],
  ["a small beginning", "the mayor opens a bridge"],
  ["two words", "Bridge opens"],
  ["too many words", `${"Bridge ".repeat(20)}opens`],
  ["an address", "See https://example.org for more"],
  ["a date", "Monday, May 4, 2020"],
  ["a label with a colon", "What the mayor said:"],
  ["two lines", "Mayor opens bridge\nin the old town"],
])("%s is no title", (_, line) => {
  expect(readFrontMatter(`${line}\n\n${prose}`, "text/plain")).toEqual(nothing);
});

test("a line without running text after it is no title", () => {
  expect(readFrontMatter("Mayor opens bridge", "text/plain")).toEqual(nothing);
  expect(readFrontMatter(`Mayor opens bridge\n${prose}`, "text/plain")).toEqual(nothing);
  expect(
    readFrontMatter("Mayor opens bridge\n\nRain in the north\n\nSun in the south", "text/plain"),
  ).toEqual(nothing);
});

test("a date line without a title before it is no date of publication", () => {
  expect(readFrontMatter(`He began in this way.\n\nMay 4, 2020\n\n${prose}`, "text/plain")).toEqual(nothing);
});

test("a heading of the first rank is the title of a Markdown text only", () => {
  expect(readFrontMatter(`# The bridge. #\n${prose}`, "text/markdown").title).toBe("The bridge.");
  expect(readFrontMatter(`## The bridge\n${prose}`, "text/markdown").title).toBeNull();
  expect(readFrontMatter(`#bridge and more\n${prose}`, "text/markdown").title).toBeNull();
  expect(readFrontMatter(`# The bridge\n\n${prose}`, "text/plain").title).toBeNull();
  expect(readFrontMatter(`Mayor opens bridge\n\n${prose}`, "text/markdown").title).toBe("Mayor opens bridge");
});

test("a text without any line has no front matter", () => {
  expect(readFrontMatter("", "text/markdown")).toEqual(nothing);
});
