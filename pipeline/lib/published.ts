/** The output folder of a build, read again: what it says it is, its texts. Its rows: `publishedRows.ts`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contractVersion } from "./contractVersion.ts";
import { InputError } from "./errors.ts";
import { formValidator } from "./form.ts";
import { escapeUnprintable } from "./formatMessage.ts";
import type { BuildInfo } from "./rows.generated.ts";
import { schemaValidator } from "./schemas.ts";

/** A folder that a build has published. */
export interface Published {
  /** As the user named it. */
  readonly folder: string;
  readonly info: BuildInfo;
  readonly description: Description;
}

/** What datapackage.json says, as far as the program reads it. */
export interface Description {
  readonly title: string;
  readonly description: string;
  readonly resources: readonly { readonly path: string; readonly hash?: string }[];
}

const isBuildInfo = schemaValidator<BuildInfo>("build");
const isDescription = formValidator<Description>({
  type: "object",
  required: ["title", "description", "resources"],
  properties: {
    title: { type: "string" },
    description: { type: "string" },
    resources: {
      type: "array",
      items: {
        type: "object",
        required: ["path"],
        properties: { path: { type: "string" }, hash: { type: "string" } },
      },
    },
  },
});

/** Opens a folder that a build has published, of this version of the contract or another. Throws an InputError if it is none. */
export async function openPublished(folder: string): Promise<Published> {
  const info = await readBuildInfo(folder);
  const description = await readJson(folder, "datapackage.json", isDescription);
  if (info !== null && description !== null) return { folder, info, description };
  throw new InputError(
    `${escapeUnprintable(folder)}: is no folder of datasets (it has no build.json and datapackage.json of onrecord); name one that onrecord build has written`,
  );
}

/** The `build.json` of an output folder; null if there is none that can be read. */
export function readBuildInfo(folder: string): Promise<BuildInfo | null> {
  return readJson(folder, "build.json", isBuildInfo);
}

async function readJson<Value>(
  folder: string,
  name: string,
  isValue: (value: unknown) => value is Value,
): Promise<Value | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, name), "utf8"));
    return isValue(value) ? value : null;
  } catch {
    return null;
  }
}

/** Throws an InputError if the columns of a build are of another version than those that this program knows. */
export function refuseOtherVersion({ folder, info }: Published): void {
  if (info.contract_version === contractVersion) return;
  const versions = `${info.contract_version}, this program knows ${contractVersion}`;
  throw new InputError(
    `${escapeUnprintable(folder)}: its columns are of version ${versions}; build it again`,
  );
}

const documentIdForm = /^d_[a-z0-9-]*-[0-9a-f]{10}$/;

/** The text that the offsets of a document’s rows point into. Throws an InputError if it is not there. */
export async function publishedText({ folder }: Published, documentId: string): Promise<string> {
  const file = join(folder, "text", `${documentId}.txt`);
  try {
    if (documentIdForm.test(documentId)) return await readFile(file, "utf8");
  } catch {
    // Said below.
  }
  throw new InputError(`${escapeUnprintable(file)}: cannot be read; build it again`);
}
