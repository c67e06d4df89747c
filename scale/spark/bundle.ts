/**
 * Makes dist/worker/, all that a machine of a cluster needs besides Node.js: the worker as one file, its model, schemas and tables, and the
 * libraries that run the model on Linux, native and as WebAssembly.
 *
 * usage: npm run worker-bundle [-- --with-node]
 * --with-node adds the Node.js that runs this, for machines that have none; it must be one that runs there.
 */
import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { sourcesDigest } from "../../pipeline/lib/programDigest.ts";

const checkout = fileURLToPath(new URL("../../", import.meta.url));
const target = join(checkout, "dist/worker");
const runtime = "node_modules/onnxruntime";

/** The files that run on a cluster; those of other systems, and what draws on a graphics card, stay out. */
const copied = [
  "package.json",
  "LICENSE",
  "models",
  "pipeline/tables",
  `${runtime}-common/package.json`,
  `${runtime}-common/dist/cjs`,
  `${runtime}-common/dist/esm`,
  `${runtime}-node/package.json`,
  `${runtime}-node/dist`,
  `${runtime}-node/bin/napi-v6/linux`,
  `${runtime}-web/package.json`,
  `${runtime}-web/dist/ort.node.min.mjs`,
  `${runtime}-web/dist/ort-wasm-simd-threaded.mjs`,
  `${runtime}-web/dist/ort-wasm-simd-threaded.wasm`,
];

const { values } = parseArgs({ options: { "with-node": { type: "boolean", default: false } } });

rmSync(target, { recursive: true, force: true });
for (const path of copied) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  cpSync(join(checkout, path), join(target, path), { recursive: true });
}
cpSync(join(checkout, "schemas"), join(target, "schemas"), {
  recursive: true,
  filter: (file) => !file.endsWith(".ts"),
});
await build({
  entryPoints: [join(checkout, "pipeline/worker.ts")],
  // So deep that the folder of the package is two above it, as for the sources in pipeline/lib/.
  outfile: join(target, "pipeline/bundle/worker.mjs"),
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.11",
  external: ["onnxruntime-common", "onnxruntime-node", "onnxruntime-web"],
  define: { ONRECORD_SOURCES: JSON.stringify(sourcesDigest()) },
  // Libraries of the older kind ask for modules of Node by require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  legalComments: "inline",
});
if (values["with-node"]) {
  const own = join(target, "bin/node");
  mkdirSync(dirname(own));
  copyFileSync(process.execPath, own);
  chmodSync(own, 0o755);
}
process.stderr.write(`${target}\n`);
