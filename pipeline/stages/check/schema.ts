import type { ErrorObject } from "ajv";
import type { ExtractedRows } from "../../lib/relate.ts";
import type { DatasetName } from "../../lib/rows.ts";
import { validator } from "../../lib/schemas.ts";
import { CheckError } from "./checkError.ts";

/** Checks rows of one dataset against its schema. Throws a CheckError at the first that breaks it. */
export function checkRows(dataset: DatasetName, rows: readonly object[]): void {
  const isRow = validator(dataset);
  for (const row of rows) {
    if (!isRow(row))
      throw new CheckError(dataset, row, `schema: ${(isRow.errors ?? []).map(said).join(", ")}`);
  }
}

/** Checks all rows of one document against their schemas. Throws a CheckError at the first that breaks its own. */
export function checkSchemas(rows: ExtractedRows): void {
  checkRows("documents", [rows.document]);
  checkRows("quotes", rows.quotes);
  checkRows("claims", rows.claims);
  checkRows("figures", rows.figures);
  checkRows("entities", rows.entities);
  checkRows("sentences", rows.sentences);
  checkRows("claim_links", rows.claim_links);
  checkRows("non_figures", rows.non_figures);
}

function said({ instancePath, message = "", params }: ErrorObject): string {
  return `${instancePath.slice(1)} ${message} ${JSON.stringify(params)}`.trimStart();
}
