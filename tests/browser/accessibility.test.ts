import { rmSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowsOf } from "../build/outputs.ts";
import { fileAddress, openBrowser, openPage, type Browser } from "./chromium.ts";
import { buildGolden, newFolder } from "./outputs.ts";

const folder = newFolder();
let browser: Browser;
let out: string;

beforeAll(async () => {
  browser = await openBrowser();
  out = await buildGolden("newsroom", folder);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each([
    ["wide", 1440],
    ["narrow", 360],
  ] as const)("axe finds nothing to complain about, %s", async (_, width) => {
    const claim = rowsOf(out, "claims").find(
      ({ voice, quote_id }) => voice === "source" && quote_id !== null,
    );
    const { page } = await openPage(browser, `${fileAddress(out)}#overview`);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.goto(`${fileAddress(out)}#${claim?.claim_id ?? ""}`);
    await page.locator(".details").waitFor();
    await page.getByText("All columns").click();
    await page.getByText("Correct this row").click();
    await page.getByText("Add a row that was missed").click();
    await page.getByRole("form", { name: "Addition" }).waitFor();
    expect(await violations(page)).toEqual([]);
    // Nothing is cut off at the side: WCAG's reflow.
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.close();
  });
});

/** What axe says against the page, by WCAG 2.2 AA and its best practices. */
async function violations(page: Page): Promise<readonly object[]> {
  await page.evaluate(axe.source);
  return page.evaluate<object[]>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(
      ({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]) })),
    )`,
  );
}
