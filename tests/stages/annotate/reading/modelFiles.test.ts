import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { InputError } from "../../../../pipeline/lib/errors.ts";
import { packageFolder } from "../../../../pipeline/lib/paths.ts";
import { readModel } from "../../../../pipeline/stages/annotate/reading/modelFiles.ts";

const models = new URL("models/", packageFolder);

/** A copy of the model that a test may damage. */
function copyOfModel(): { readonly path: (name: string) => string; readonly folder: URL } {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-model-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(models, folder, { recursive: true });
  return { path: (name) => join(folder, name), folder: pathToFileURL(`${folder}/`) };
}

test("reads the model that comes with the program", async () => {
  const { digest, vocabulary, decoding } = await readModel();
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(vocabulary).toContain("[UNK]");
  expect(decoding.transitions).toHaveLength(decoding.roles.length);
});

test.each(["reading.onnx", "relations.onnx", "vocabulary.txt", "decoding.json"])(
  "refuses an altered %s",
  async (name) => {
    const { path, folder } = copyOfModel();
    const bytes = readFileSync(path(name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path(name), bytes);
    const refused = readModel(folder);
    await expect(refused).rejects.toBeInstanceOf(InputError);
    await expect(refused).rejects.toThrow(
      new RegExp(`${name}: is not the file that SHA256SUMS names.*git checkout models`),
    );
  },
);

test("refuses a file that was cut off", async () => {
  const { path, folder } = copyOfModel();
  writeFileSync(path("reading.onnx"), readFileSync(path("reading.onnx")).subarray(0, 1000));
  await expect(readModel(folder)).rejects.toThrow("reading.onnx: is not the file");
});

test.each(["SHA256SUMS", "decoding.json", "reading.onnx"])("refuses a model without %s", async (name) => {
  const { path, folder } = copyOfModel();
  rmSync(path(name));
  await expect(readModel(folder)).rejects.toThrow(
    new RegExp(`${name}: cannot be read .*install onrecord again`),
  );
});

test("refuses a decoding.json that says something else, even with its digest", async () => {
  const { path, folder } = copyOfModel();
  writeFileSync(path("decoding.json"), "{}");
  const digest = createHash("sha256").update("{}").digest("hex");
  const list = readFileSync(path("SHA256SUMS"), "utf8").replace(
    /^[0-9a-f]+ {2}decoding.json$/m,
    `${digest}  decoding.json`,
  );
  writeFileSync(path("SHA256SUMS"), list);
  await expect(readModel(folder)).rejects.toThrow("schemas/decoding.json");
});
