/** A row that was missed is described in the page; the line that it gives to copy adds it in the next build. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { rowsOf } from "../build/outputs.ts";
import { goldenCases } from "../golden/cases.ts";
import { recordedReader } from "../golden/recordedReader.ts";
import { fileAddress, openBrowser, openPage, type Browser } from "./chromium.ts";
import { buildGolden, newFolder } from "./outputs.ts";

const folder = newFolder();
let browser: Browser;
let out: string;

beforeAll(async () => {
  browser = await openBrowser();
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  out = await buildGolden("newsroom", folder);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Selects the first place of some words in the text, as a mouse would. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`(() => {
    const text = document.querySelector(".text");
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const at = text.textContent.indexOf(${JSON.stringify(words)});
    const range = document.createRange();
    let position = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = position + node.data.length;
      if (position <= at && at < end) range.setStart(node, at - position);
      if (position < at + ${words.length} && at + ${words.length} <= end) range.setEnd(node, at + ${words.length} - position);
      position = end;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  })()`);
}

/** The rows of a build of the same articles with one more line of corrections. */
async function builtWith(line: string): Promise<string> {
  const golden = goldenCases().find(({ name }) => name === "newsroom");
  if (golden === undefined) throw new Error("no golden case");
  const raw = join(folder, "corrected", "raw");
  rmSync(join(folder, "corrected"), { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  cpSync(golden.raw, raw, { recursive: true });
  writeFileSync(join(raw, "corrections.jsonl"), `${line}\n`);
  const corrected = join(folder, "corrected", "out");
  await build({ raw, out: corrected, reader: recordedReader(golden.readings) });
  return corrected;
}

interface Described {
  readonly kind: string;
  readonly words: readonly string[];
  readonly spans?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
}

/** Fills in the form for words of the ferry article, and gives the line that is copied. */
async function lineFor({ kind, words, spans = {}, fields = {}, choices = {} }: Described): Promise<string> {
  const document = rowsOf(out, "documents").find(({ path }) => path === "2024/ferry.md");
  const { page, complaints } = await openPage(browser, `${fileAddress(out)}#${document?.document_id ?? ""}`);
  const [first = "", ...further] = words;
  await select(page, first);
  await page.getByRole("button", { name: "Add these words as a row" }).click();
  const form = page.getByRole("form", { name: "Addition" });
  await form.getByLabel("What was missed").selectOption({ label: kind });
  for (const piece of further) {
    await select(page, piece);
    await form.getByRole("button", { name: "Add them as a further piece" }).click();
  }
  for (const [label, span] of Object.entries(spans)) {
    await select(page, span);
    await form
      .getByRole("group", { name: label })
      .getByRole("button", { name: "Use the selected words" })
      .click();
  }
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  for (const [label, value] of Object.entries(choices))
    await form.getByLabel(new RegExp(`^${label}`)).selectOption(value);
  await form.getByLabel("Reason").fill("it was missed");
  await form.getByLabel("By", { exact: true }).fill("desk");
  await form.getByRole("button", { name: "Copy the line" }).click();
  await form.getByText("Copied").waitFor();
  const line = await page.evaluate<string>("navigator.clipboard.readText()");
  await page.close();
  expect(complaints).toEqual([]);
  return line;
}

test("a claim, with its source and its cue", async () => {
  const line = await lineFor({
    kind: "a claim without a quote",
    words: ["use the line"],
    spans: { "Who claims it, as printed": "the company", "The words that say so": "told" },
    fields: { "claimant (": "Ferry Company", "cue lemma (": "tell" },
    choices: { "claimant type": "company", stance: "confirm" },
  });
  const corrected = await builtWith(line);
  expect(rowsOf(corrected, "claims")).toContainEqual(
    expect.objectContaining({
      text: "use the line",
      claimant: "Ferry Company",
      claimant_type: "company",
      claimant_text: "the company",
      cue_text: "told",
      cue_lemma: "tell",
      cue_form: "verb",
      attribution: "indirect",
      stance: "confirm",
      review: "added",
    }),
  );
});

test("a quote in two pieces", async () => {
  const line = await lineFor({
    kind: "a quote: who said what",
    words: ["its director", "Ida Holm"],
    fields: { "speaker (": "Ida Holm" },
    choices: { stance: "state" },
  });
  const quote = rowsOf(await builtWith(line), "quotes").find(({ review }) => review === "added");
  expect(quote).toMatchObject({
    text: "Ida Holm … its director",
    speaker: "Ida Holm",
    speaker_type: "person",
    quote_type: "indirect",
  });
});

test("a figure, and why the build would refuse one", async () => {
  const line = await lineFor({
    kind: "a figure",
    words: ["had no choice"],
    spans: { "What is counted": "choice" },
    fields: { "value (": "0", "low (": "" },
    choices: { kind: "count" },
  });
  const figure = rowsOf(await builtWith(line), "figures").find(({ review }) => review === "added");
  expect(figure).toMatchObject({ text: "had no choice", value: "0", kind: "count", counted_text: "choice" });

  const known = rowsOf(out, "figures").find(({ text }) => text === "About 1,200");
  const { page, complaints } = await openPage(browser, `${fileAddress(out)}#${known?.figure_id ?? ""}`);
  await page.getByText("Add a row that was missed").click();
  const form = page.getByRole("form", { name: "Addition" });
  const status = form.getByRole("status").first();
  expect(await status.textContent()).toBe("Select the words of the row in the text.");
  await form.getByLabel("What was missed").selectOption({ label: "a figure" });
  await select(page, "1,200 passengers");
  await form.getByRole("group", { name: "The words of the row" }).getByRole("button").first().click();
  expect(await status.textContent()).toContain(`There is such a row already: ${known?.figure_id ?? ""}`);
  expect(await form.getByLabel("Line for raw/corrections.jsonl").count()).toBe(0);
  await page.close();
  expect(complaints).toEqual([]);
});
