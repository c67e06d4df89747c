import { join } from "node:path";
import { diff, type Builds } from "../../pipeline/diff/index.ts";
import type { RowChange } from "../../pipeline/diff/rowChange.ts";
import { openPublished } from "../../pipeline/lib/published.ts";
import type { BuildInfo } from "../../pipeline/lib/rows.generated.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { writeOutput, type SomeRows } from "../writeOutput.ts";

export const ferry = { document_id: "d_ferry", path: "ferry.txt", title: "Ferry fares rise", characters: 90 };
export const school = {
  document_id: "d_school",
  path: "school.txt",
  title: "A school opens",
  characters: 80,
};

/** A claim with the columns that tests look at, in the document about the ferry if no other is given. */
export function claim(claim_id: string, text: string, columns: object = {}) {
  const place = { char_start: 0, char_end: text.length };
  return {
    claim_id,
    claimant: "Ida Holm",
    stance: "state",
    text,
    document_id: ferry.document_id,
    ...place,
    ...columns,
  };
}

/** Two builds with these rows, in folders that go when the test ends. */
export async function twoBuilds(
  old: SomeRows,
  now: SomeRows,
  info: Partial<BuildInfo> = {},
): Promise<Builds> {
  const folder = await temporaryFolder();
  return {
    old: await openPublished(writeOutput(join(folder, "old"), old)),
    new: await openPublished(writeOutput(join(folder, "new"), now, info)),
  };
}

/** What differs between two builds with these rows. */
export async function changesBetween(old: SomeRows, now: SomeRows): Promise<readonly RowChange[]> {
  const found: RowChange[] = [];
  for await (const { changes } of diff(await twoBuilds(old, now))) found.push(...changes);
  return found;
}

/** What an asynchronous text says. */
export async function textFrom(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
