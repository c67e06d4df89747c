/**
 * Makes explorer/bundle/ of explorer/page/: the program and the style that the emit stage puts into explorer.html. The bundle is part
 * of the repository, so that a build of datasets needs no bundler; a test compares it with its sources.
 *
 * usage: npm run explorer
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";

const folder = new URL("bundle/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await bundle()))
  writeFileSync(fileURLToPath(new URL(name, folder)), text);
