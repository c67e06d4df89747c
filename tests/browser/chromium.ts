import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type BrowserContext, type Page } from "playwright-core";

/** Debian's Chromium, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** In milliseconds; a machine can have other things to do. */
const patience = 120_000;

/** Without these Chromium asks for updates of itself, and it has no sandbox for root. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with an empty profile. */
export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(`${executablePath}: there is no Chromium; install it, or name it in CHROMIUM`);
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    headless: true,
    timeout: patience,
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(patience);
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A page that was opened, and what must not have happened in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, dialogs, requests for anything but `allowed` addresses. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, without the page itself. */
  readonly requests: readonly string[];
}

/** Opens an address and waits until the page shows something; `about:blank` never does. */
export async function openPage({ context }: Browser, address: string): Promise<OpenPage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) requests.push(request.url());
  });
  await page.goto(address);
  if (address !== "about:blank") await page.locator("#explorer article h1").first().waitFor();
  return { page, complaints, requests };
}

/** The address of the page of an output folder, opened from disk. */
export function fileAddress(out: string): string {
  return pathToFileURL(join(out, "explorer.html")).href;
}

const mediaTypes: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves a folder as a static host does, at an address of this machine. */
export async function serveFolder(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    readFile(join(folder, path)).then(
      (bytes) =>
        response.writeHead(200, { "content-type": mediaTypes[extname(path)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/explorer.html`, close: () => server.close() };
}
