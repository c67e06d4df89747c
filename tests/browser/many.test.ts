/** Ten thousand documents, whose data lie in files beside the page: opened from disk and from a static host. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentId } from "../../pipeline/lib/documentId.ts";
import { fileAddress, openBrowser, openPage, serveFolder, type Browser } from "./chromium.ts";
import { generatedFrom, generatedId, newFolder, writeGenerated } from "./outputs.ts";
import { expectWithin, openClock } from "./timing.ts";

const count = 10_000;
const folder = newFolder();
let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  await writeGenerated(count, folder);
  browser = await openBrowser();
  host = await serveFolder(folder);
  // From the start of the page until its list and charts are there.
  await browser.context.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".documents li") || !document.querySelector(".chart svg")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.shownAfter = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });
  `);
});

afterAll(async () => {
  host.close();
  await browser.close();
  rmSync(folder, { recursive: true });
});

const addresses = { disk: () => fileAddress(folder), host: () => host.address };

describe.each(["disk", "host"] as const)("from %s", (kind) => {
  test("opens in less than a second", async () => {
    await expectWithin(1000, `${count} documents from ${kind}`, async () => {
      const { page, complaints } = await openPage(browser, "about:blank");
      const clock = await openClock(page);
      const before = await clock();
      await page.goto(addresses[kind]());
      await page.waitForFunction("window.shownAfter !== undefined");
      const worked = (await clock()) - before;
      const shown = await page.evaluate<number>("window.shownAfter");
      expect(await page.getByRole("status").first().textContent()).toBe(`${count} documents`);
      await page.close();
      expect(complaints).toEqual([]);
      return { shown, worked };
    });
  });

  test("opens the document of a row", async () => {
    const nth = count - 2;
    const { text, rows } = generatedFrom(nth);
    const id = generatedId("c", rows.claims[0]?.claim_id ?? "", nth);
    const { page, complaints, requests } = await openPage(browser, `${addresses[kind]()}#${id}`);
    await page.locator(`.rows li[aria-current] > a[href="#${id}"]`).waitFor();
    expect(await page.evaluate("document.querySelector('.text').textContent")).toBe(text);
    await page.goto(`${addresses[kind]()}#${documentId("17.txt")}`);
    await page.getByRole("heading", { name: `Report 17 of ${count}` }).waitFor();
    await page.close();
    expect(complaints).toEqual([]);
    // The list, where the row is, and two files of documents.
    expect(requests.filter((address) => address.includes("/explorer/")).length).toBe(4);
    expect(requests.filter((address) => !/\/explorer\/[a-z0-9-]+\.js$|favicon/.test(address))).toEqual([]);
  });
});

describe("search and filters", () => {
  /** Milliseconds from a change of a field until the page has been drawn anew. */
  const change = (selector: string, value: string): string => `new Promise((resolve) => {
    const field = document.querySelector(${JSON.stringify(selector)});
    const start = performance.now();
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  })`;

  test.each([
    ["search", "#search", "report 77"],
    ["speaker", "[name=speaker]", "7"],
    ["stance", "[name=stance]", "deny"],
  ])("%s takes less than 200 ms", async (name, selector, value) => {
    const { page } = await openPage(browser, `${fileAddress(folder)}#overview`);
    await page.waitForFunction("window.shownAfter !== undefined");
    const clock = await openClock(page);
    await expectWithin(200, name, async () => {
      await page.evaluate(change(selector, ""));
      const before = await clock();
      const shown = await page.evaluate<number>(change(selector, value));
      return { shown, worked: (await clock()) - before };
    });
    expect(await page.getByRole("status").first().textContent()).toContain(` of ${count}`);
    await page.close();
  });
});
