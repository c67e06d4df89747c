import { mkdirSync, readFileSync, rmSync, writeFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { codePoints } from "../../pipeline/lib/codePoints.ts";
import { rowsOf } from "../build/outputs.ts";
import { goldenCases } from "../golden/cases.ts";
import { recordedReader } from "../golden/recordedReader.ts";
import { fileAddress, openBrowser, openPage, serveFolder, type Browser, type OpenPage } from "./chromium.ts";
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

/** Opens the page of the golden case at a row, a document or nothing. */
async function open(hash = ""): Promise<OpenPage> {
  return openPage(browser, `${fileAddress(out)}${hash}`);
}

/** Closes a page in which nothing may have gone wrong. */
async function close({ page, complaints, requests }: OpenPage): Promise<void> {
  await page.close();
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
}

/** The marked words of each row, as the page shows them. */
async function marks(page: Page): Promise<ReadonlyMap<string, string>> {
  const pieces = await page.evaluate<[string, string][]>(
    "[...document.querySelectorAll('.text [data-rows]')].map((piece) => [piece.dataset.rows, piece.textContent])",
  );
  const words = new Map<string, string>();
  for (const [ids, text] of pieces)
    for (const id of ids.split(" ")) words.set(id, (words.get(id) ?? "") + text);
  return words;
}

async function shownRows(page: Page): Promise<readonly string[]> {
  const links = await page.locator(".rows > li > a").all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href"))?.slice(1) ?? ""));
}

describe("a document", () => {
  test("shows its text as it is, and marks every row at its characters", async () => {
    const opened = await open();
    const { page } = opened;
    await page.getByLabel("The outlet’s own claims").check();
    for (const { document_id } of rowsOf(out, "documents").filter(({ status }) => status === "ok")) {
      await page.goto(`${fileAddress(out)}#${document_id}`);
      await page.locator(`.documents a[href="#${document_id}"][aria-current]`).waitFor();
      const text = readFileSync(join(out, `text/${document_id}.txt`), "utf8");
      expect(await page.evaluate("document.querySelector('.text').textContent")).toBe(text);
      const points = codePoints(text);
      const words = await marks(page);
      const rows = [
        ...rowsOf(out, "quotes").map(({ quote_id: id, parts, document_id: of }) => ({ id, parts, of })),
        ...rowsOf(out, "claims").map(({ claim_id: id, parts, document_id: of }) => ({ id, parts, of })),
        ...rowsOf(out, "figures").map(({ figure_id: id, char_start, char_end, document_id: of }) => {
          return { id, parts: [[char_start, char_end]] as const, of };
        }),
      ].filter(({ of }) => of === document_id);
      expect(rows.length).toBeGreaterThan(0);
      for (const { id, parts } of rows)
        expect(words.get(id)).toBe(parts.map(([start, end]) => points.slice(start, end)).join(""));
    }
    await close(opened);
  });

  test.each(["claims", "quotes", "figures"] as const)(
    "is opened at a row of %s by its link",
    async (dataset) => {
      for (const { link } of rowsOf(out, dataset).slice(0, 5)) {
        const id = link.split("#")[1] ?? "";
        const opened = await open(`#${id}`);
        await opened.page.locator(`.rows li[aria-current] > a[href="#${id}"]`).waitFor();
        expect(await opened.page.locator(`.text .selected[data-rows~="${id}"]`).count()).toBeGreaterThan(0);
        await close(opened);
      }
    },
  );

  test("says so when there is no such row", async () => {
    const opened = await open("#c_00000000000000000000");
    expect(await opened.page.getByRole("alert").textContent()).toContain(
      "There is no row c_00000000000000000000",
    );
    await close(opened);
  });

  test("is walked through by keys, unless they are turned off", async () => {
    const [first, second] = rowsOf(out, "documents").filter(({ status }) => status === "ok");
    const opened = await open(`#${first?.document_id ?? ""}`);
    const { page } = opened;
    const rows = await shownRows(page);
    const hash = (): Promise<string> => page.evaluate("location.hash.slice(1)");
    for (const id of rows.slice(0, 3)) {
      await page.keyboard.press("j");
      expect(await hash()).toBe(id);
      await page.locator(`.rows li[aria-current] > a[href="#${id}"]`).waitFor();
    }
    await page.keyboard.press("k");
    expect(await hash()).toBe(rows[1]);
    await page.getByLabel("Keys:").uncheck();
    await page.keyboard.press("j");
    expect(await hash()).toBe(rows[1]);
    await page.getByLabel("Keys:").check();
    await page.keyboard.press("n");
    expect(await hash()).toBe(second?.document_id);
    await page.keyboard.press("/");
    await page.keyboard.type("jk");
    expect(await page.getByLabel("Search documents").inputValue()).toBe("jk");
    await close(opened);
  });
});

describe("filters", () => {
  test("leave the rows that are wanted, and mark no others", async () => {
    const [document] = rowsOf(out, "documents").filter(({ status }) => status === "ok");
    const id = document?.document_id ?? "";
    const opened = await open(`#${id}`);
    const { page } = opened;
    const claims = rowsOf(out, "claims").filter(
      (claim) => claim.document_id === id && claim.voice === "source",
    );
    await page.getByLabel("Quotes").uncheck();
    await page.getByLabel("Figures").uncheck();
    expect(new Set(await shownRows(page))).toEqual(new Set(claims.map(({ claim_id }) => claim_id)));

    const claimant = claims.find((claim) => claim.claimant !== null)?.claimant ?? "";
    await page.getByLabel("Speaker").fill(claimant);
    const spoken = claims.filter((claim) => claim.claimant?.includes(claimant));
    expect(new Set(await shownRows(page))).toEqual(new Set(spoken.map(({ claim_id }) => claim_id)));
    expect(new Set((await marks(page)).keys())).toEqual(new Set(spoken.map(({ claim_id }) => claim_id)));
    await page.getByLabel("Speaker").fill("");

    const stance = claims[0]?.stance ?? "";
    await page.getByLabel("Stance").selectOption(stance);
    const stanced = claims.filter((claim) => claim.stance === stance);
    expect(new Set(await shownRows(page))).toEqual(new Set(stanced.map(({ claim_id }) => claim_id)));
    await page.getByLabel("Stance").selectOption("");

    await page.getByLabel("Check-worthiness").fill("0.5");
    await page.getByLabel("Confidence").fill("0.6");
    const worthy = claims.filter(
      (claim) => claim.check_worthiness >= 0.5 && claim.extraction_confidence >= 0.6,
    );
    expect(worthy.length).toBeLessThan(claims.length);
    expect(new Set(await shownRows(page))).toEqual(new Set(worthy.map(({ claim_id }) => claim_id)));
    await page.getByRole("button", { name: "Reset" }).click();
    expect((await shownRows(page)).length).toBeGreaterThan(claims.length);
    await close(opened);
  });

  test("give way to a row that a link names", async () => {
    const other = await buildGolden("claims", folder);
    const claim = rowsOf(other, "claims").find(({ voice }) => voice === "outlet");
    const opened = await openPage(browser, `${fileAddress(other)}#overview`);
    await opened.page.getByLabel("Confidence").fill("1");
    await opened.page.goto(`${fileAddress(other)}#${claim?.claim_id ?? ""}`);
    await opened.page.locator(`.rows li[aria-current] > a[href="#${claim?.claim_id ?? ""}"]`).waitFor();
    await close(opened);
  });

  test("search finds documents by the words of their title and by who speaks in them", async () => {
    const opened = await open("#overview");
    const { page } = opened;
    const documents = rowsOf(out, "documents");
    expect(await page.locator(".documents li").count()).toBe(documents.length);
    const titled = documents.find(({ title }) => title !== null);
    await page.getByLabel("Search documents").fill((titled?.title ?? "").toUpperCase());
    expect(await page.locator(`.documents a[href="#${titled?.document_id ?? ""}"]`).count()).toBe(1);
    expect(await page.locator(".documents li").count()).toBeLessThan(documents.length);
    const speaker = rowsOf(out, "claims").find(({ claimant_id }) => claimant_id !== null);
    await page.getByLabel("Search documents").fill(speaker?.claimant ?? "");
    expect(await page.locator(`.documents a[href="#${speaker?.document_id ?? ""}"]`).count()).toBe(1);
    await page.getByLabel("Search documents").fill("no such words");
    expect(await page.locator(".documents li").count()).toBe(0);
    await close(opened);
  });
});

describe("what is taken along", () => {
  test("the CSV of the rows has the lines of the dataset", async () => {
    const [document] = rowsOf(out, "documents").filter(({ status }) => status === "ok");
    const opened = await open(`#${document?.document_id ?? ""}`);
    for (const dataset of ["quotes", "claims", "figures"]) {
      const [download] = await Promise.all([
        opened.page.waitForEvent("download"),
        opened.page.getByRole("button", { name: `${dataset} as CSV` }).click(),
      ]);
      const csv = readFileSync(await download.path(), "utf8");
      const published = readFileSync(join(out, `${dataset}.csv`), "utf8").split("\n");
      const lines = csv.trimEnd().split("\n");
      expect(lines[0]).toBe(published[0]);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(published).toContain(line);
    }
    await close(opened);
  });

  test("the citation names the words, who says them, and the place", async () => {
    const quote = rowsOf(out, "quotes").find(({ speaker }) => speaker !== null);
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const opened = await open(`#${quote?.quote_id ?? ""}`);
    await opened.page.getByRole("button", { name: "Copy as citation" }).click();
    await opened.page.getByText("Copied").waitFor();
    const copied = await opened.page.evaluate<string>("navigator.clipboard.readText()");
    for (const part of [
      quote?.speaker,
      `${quote?.char_start ?? ""}–`,
      `${fileAddress(out)}#${quote?.quote_id ?? ""}`,
    ])
      expect(copied).toContain(part);
    await close(opened);
  });

  test("the correction line mends the row in the next build", async () => {
    const claim = rowsOf(out, "claims").find(({ voice, stance }) => voice === "source" && stance !== "warn");
    const opened = await open(`#${claim?.claim_id ?? ""}`);
    const { page } = opened;
    await page.getByText("Correct this row").click();
    const form = page.getByRole("form", { name: "Correction" });
    await form.getByLabel("Action").selectOption("set");
    await form.getByLabel(/^Column/).selectOption("stance");
    await form.getByLabel("New value").selectOption("warn");
    await form.getByLabel("Reason").fill("it is a warning");
    await form.getByLabel("By").fill("desk");
    const line = await form.getByLabel("Line for raw/corrections.jsonl").inputValue();
    await close(opened);

    const golden = goldenCases().find(({ name }) => name === "newsroom");
    if (golden === undefined) throw new Error("no golden case");
    const raw = join(folder, "corrected", "raw");
    mkdirSync(raw, { recursive: true });
    cpSync(golden.raw, raw, { recursive: true });
    writeFileSync(join(raw, "corrections.jsonl"), `${line}\n`);
    const corrected = join(folder, "corrected", "out");
    await build({ raw, out: corrected, reader: recordedReader(golden.readings) });
    const row = rowsOf(corrected, "claims").find(({ claim_id }) => claim_id === claim?.claim_id);
    expect(row).toMatchObject({ stance: "warn", review: "corrected" });
  });
});

describe("the overview", () => {
  test("counts what the documents hold, as bars and as tables", async () => {
    const opened = await open("#overview");
    const { page } = opened;
    expect(await page.getByRole("img").count()).toBe(3);
    const counts = new Map<string, number>();
    for (const { stance, voice } of rowsOf(out, "claims"))
      if (voice === "source") counts.set(stance, (counts.get(stance) ?? 0) + 1);
    const chart = page.locator(".chart", { hasText: "Claims by stance" });
    await chart.getByText("As a table").click();
    const cells = await chart.locator("tbody tr").allInnerTexts();
    expect(
      new Map(cells.map((cell) => cell.split("\t")).map(([name = "", value]) => [name, Number(value)])),
    ).toEqual(counts);
    expect(await chart.locator("svg rect").count()).toBe(counts.size);
    await close(opened);
  });
});

test("the page works from a static host", async () => {
  const host = await serveFolder(out);
  const opened = await openPage(browser, `${host.address}#${rowsOf(out, "claims")[0]?.claim_id ?? ""}`);
  expect(await opened.page.locator(".text .selected").count()).toBeGreaterThan(0);
  await opened.page.close();
  host.close();
  expect(opened.complaints).toEqual([]);
  // Chromium itself asks a host for its icon.
  expect(opened.requests.filter((address) => !address.endsWith("/favicon.ico"))).toEqual([]);
});
