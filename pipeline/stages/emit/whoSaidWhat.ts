import { cell, csvText } from "../../lib/csv.ts";
import type { ClaimRow, QuoteRow } from "../../lib/rows.generated.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import { columns } from "../../lib/schemas.ts";
import { attributedClaims } from "../../lib/whoSaidWhat.ts";
import { openTextFile } from "./textFile.ts";

/** Writes who_said_what.csv as documents come. */
export interface WhoSaidWhatWriter {
  /** All claims of one document in their final order, and its quotes. Resolves when they have been handed to the system. */
  write(claims: readonly ClaimRow[], quotes: readonly QuoteRow[]): Promise<void>;
  /** Ends the file. */
  close(): Promise<WrittenFile>;
}

// What Excel needs to read UTF-8; no other file has it.
const byteOrderMark = "\ufeff";
const shown = columns("who_said_what");

/** Starts who_said_what.csv in a folder: the attributed claims, for a spreadsheet. Throws if it is there already. */
export async function openWhoSaidWhatWriter(folder: string): Promise<WhoSaidWhatWriter> {
  const file = await openTextFile(folder, "who_said_what.csv");
  await file.write(byteOrderMark + csvText([shown.map(({ name }) => name)], "\r\n"));
  let count = 0;
  return {
    async write(claims, quotes) {
      const records = attributedClaims(claims, quotes).map(cells);
      count += records.length;
      if (records.length > 0) await file.write(csvText(records, "\r\n"));
    },
    close: () => file.close(count),
  };
}

function cells(values: readonly unknown[]): string[] {
  return shown.map(({ kind }, nth) => cell(values[nth], kind));
}
