/** Words, titles, outlets, addresses and file names that try to run something in the page: nothing runs, nothing breaks out. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsOf } from "../build/outputs.ts";
import { fileAddress, openBrowser, openPage, type Browser } from "./chromium.ts";
import { buildArticles, newFolder, type Article } from "./outputs.ts";

/** Each sets `hacked` or asks for an address if it runs. */
const payloads = [
  `</script><script>hacked=1</script>`,
  `<!--<script>`,
  `<!--<script></script>--><script>hacked=1</script>`,
  `]]></script><svg onload=hacked=1>`,
  `<img src=x onerror=hacked=1>`,
  `<img src="https://evil.example/x.png">`,
  `"><body onload=hacked=1>`,
  `' onmouseover='hacked=1' x='`,
  `" autofocus onfocus="hacked=1`,
  `</style><style>body{background:url(https://evil.example/)}`,
  `</title></textarea></noscript><iframe srcdoc="<script>hacked=1</script>">`,
  `<base href="https://evil.example/"><form action=//evil.example><button>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=hacked=1>`,
  `<a href="javascript:hacked=1">x</a>`,
  `javascript:hacked=1`,
  `data:text/html,<script>hacked=1</script>`,
  `{{constructor.constructor('hacked=1')()}} \${hacked=1} <%= hacked %>`,
  `\\u003cscript\\u003ehacked=1\\u003c/script\\u003e`,
  `\\"}]);hacked=1;//`,
  `__proto__ constructor toString hasOwnProperty`,
  `\u202etxt.exe\u202d \u2066over\u2069 \u200f\u200e \u061c`,
  `line \u2028 paragraph \u2029 next \u0085 feed \u000b \u000c`,
  `&lt;script&gt;hacked=1&lt;/script&gt; &#60;img&#62;`,
];

/** As a file name: without what no file name can hold. */
function fileName(payload: string, nth: number): string {
  return `${payload.replaceAll("/", "∕").slice(0, 60)} ${nth}.txt`;
}

const said = (payload: string): string =>
  `Minister Ana Lima said on Monday that 40 of the 90 mills “would ${payload} close” by May.\n\nShe denied that ${payload} was so.\n`;

const articles: readonly Article[] = payloads.flatMap((payload, nth) => [
  {
    path: `text-${nth}.txt`,
    text: said(payload),
    title: `Text ${nth}`,
    publisher: "Outlet",
    url: "https://a.example/",
  },
  { path: `title-${nth}.txt`, text: said("not"), title: payload, publisher: payload, url: payload },
  { path: fileName(payload, nth), text: said("soon"), title: "", publisher: "", url: "javascript:hacked=1" },
]);

const folder = newFolder();
let browser: Browser;
let out: string;

beforeAll(async () => {
  browser = await openBrowser();
  out = await buildArticles(articles, folder);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test(`${articles.length} hostile articles are shown as they are, and run nothing`, async () => {
  const { page, complaints, requests } = await openPage(browser, `${fileAddress(out)}#overview`);
  const elements = "document.querySelectorAll('script, style, base, meta, link').length";
  const before = await page.evaluate<number>(elements);
  const documents = rowsOf(out, "documents");
  expect(documents.length).toBe(articles.length);
  expect(documents.every(({ status }) => status === "ok")).toBe(true);
  await page.getByLabel("The outlet’s own claims").check();
  for (const { document_id, title, path } of documents) {
    await page.goto(`${fileAddress(out)}#${document_id}`);
    await page.locator(`.documents a[href="#${document_id}"][aria-current]`).waitFor();
    const text = readFileSync(join(out, `text/${document_id}.txt`), "utf8");
    expect(await page.evaluate("document.querySelector('.text').textContent")).toBe(text);
    expect(await page.evaluate("document.querySelector('main h1').textContent")).toBe(title ?? path);
    await page.keyboard.press("j");
    await page.getByText("All columns").click();
    await page.getByText("Correct this row").click();
    await page.locator(".correction").waitFor();
    expect(await page.evaluate(elements)).toBe(before);
    const foreign =
      "document.querySelectorAll('img, iframe, object, embed, math, form[action], [onload], [onerror], [srcdoc]').length";
    expect(await page.evaluate(foreign)).toBe(0);
    const links =
      "[...document.querySelectorAll('a')].every((a) => /^(#|https?:)/.test(a.getAttribute('href')))";
    expect(await page.evaluate(links)).toBe(true);
  }
  expect(await page.evaluate("'hacked' in window || 'hacked' in globalThis")).toBe(false);
  await page.close();
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
});

test("an override of the direction of writing ends with the name that brings it", async () => {
  const document = rowsOf(out, "documents").find(({ path }) => path.startsWith("\u202e"));
  const { page } = await openPage(browser, `${fileAddress(out)}#overview`);
  const selector = `.documents a[href="#${document?.document_id ?? ""}"] bdi`;
  expect(await page.locator(selector).textContent()).toBe(document?.path);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('${selector}')).unicodeBidi`)).toBe(
    "isolate",
  );
  await page.close();
});
