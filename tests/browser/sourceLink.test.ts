/** The column source_link in a real browser: it opens the article at the words of the row. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceLink } from "../../pipeline/lib/sourceLink.ts";
import { openBrowser, serveFolder, type Browser } from "./chromium.ts";
import { newFolder } from "./outputs.ts";

const home =
  "Ida Holm, the director, said: “We had no choice – fares, tickets & all must rise by 5 percent,” and she left the long meeting.";
const paragraphs = Array.from({ length: 80 }, (_, nth) =>
  nth === 60 ? home : `Paragraph ${nth} says nothing of note, nor that 5 percent of the ferries sail.`,
);
const text = paragraphs.join("\n\n");

const folder = newFolder();
let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const body = paragraphs.map((words) => `<p>${words.replaceAll("&", "&amp;")}</p>`).join("\n");
  writeFileSync(
    join(folder, "explorer.html"),
    `<!doctype html><meta charset="utf-8"><title>Article</title>${body}`,
  );
  browser = await openBrowser();
  host = await serveFolder(folder);
});

afterAll(async () => {
  host.close();
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([
  "“We had no choice – fares, tickets & all must rise by 5 percent,”",
  "5 percent",
  "Ida Holm",
  home,
])("%s", async (words) => {
  const start = text.indexOf(home) + home.indexOf(words);
  const paragraph = { start: text.indexOf(home), end: text.indexOf(home) + home.length };
  const stretch = { start, end: start + words.length };
  const page = await browser.context.newPage();
  await page.goto(sourceLink(host.address, text, stretch, [paragraph, paragraph]));
  await page.waitForFunction("scrollY > 0");
  const place = await page.evaluate<number>(
    "document.querySelectorAll('p')[60].getBoundingClientRect().top / innerHeight",
  );
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(1);
  await page.close();
});
