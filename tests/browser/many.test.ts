/** Ten thousand documents, whose data lie in files beside the page: opened from disk and from a static host. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentId } from "../../pipeline/lib/documentId.ts";
import { fileAddress, openBrowser, openPage, serveFolder, type Browser } from "./chromium.ts";
import { generatedFrom, generatedId, newFolder, writeGenerated } from "./outputs.ts";

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

/** The shortest of some times in milliseconds: what the page takes when the machine has nothing else to do. */
async function shortest(times: number, measure: () => Promise<number>): Promise<number> {
  const measured: number[] = [];
  for (let nth = 0; nth < times; nth++) measured.push(await measure());
  return Math.min(...measured);
}

const addresses = { disk: () => fileAddress(folder), host: () => host.address };

describe.each(["disk", "host"] as const)("from %s", (kind) => {
  test("opens in less than a second", async () => {
    const time = await shortest(5, async () => {
      const { page, complaints } = await openPage(browser, addresses[kind]());
      await page.waitForFunction("window.shownAfter !== undefined");
      const shown = await page.evaluate<number>("window.shownAfter");
      expect(await page.getByRole("status").first().textContent()).toBe(`${count} documents`);
      await page.close();
      expect(complaints).toEqual([]);
      return shown;
    });
    console.log(`${count} documents from ${kind}: shown after ${Math.round(time)} ms`);
    expect(time).toBeLessThan(1000);
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
    const time = await shortest(4, async () => {
      await page.evaluate(change(selector, ""));
      return page.evaluate<number>(change(selector, value));
    });
    const status = await page.getByRole("status").first().textContent();
    await page.close();
    console.log(`${name}: ${Math.round(time)} ms, ${status ?? ""}`);
    expect(status).toContain(` of ${count}`);
    expect(time).toBeLessThan(200);
  });
});
