import { cell, csvText } from "../../lib/csv.ts";
import type { ClaimRow, QuoteRow } from "../../lib/rows.generated.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import { columns, type Column } from "../../lib/schemas.ts";
import { openTextFile } from "./textFile.ts";

/** Writes who_said_what.csv as documents come. */
export interface WhoSaidWhatWriter {
  /** All claims of one document in their final order, and its quotes. Resolves when they have been handed to the system. */
  write(claims: readonly ClaimRow[], quotes: readonly QuoteRow[]): Promise<void>;
  /** Makes sure that the file is on the disk. */
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
      const records = attributedClaims(claims, quotes);
      count += records.length;
      if (records.length > 0) await file.write(csvText(records, "\r\n"));
    },
    close: () => file.close(count),
  };
}

function attributedClaims(claims: readonly ClaimRow[], quotes: readonly QuoteRow[]): string[][] {
  const quotesById = new Map(quotes.map((quote) => [quote.quote_id, quote]));
  return claims
    .filter(({ attribution }) => attribution !== "asserted")
    .map((claim) => {
      const quote = claim.quote_id === null ? undefined : quotesById.get(claim.quote_id);
      return shown.map((column) => sourceCell(column, claim, quote));
    });
}

/** The schema says of each column which column of claims or quotes it shows. */
function sourceCell({ name, kind, source }: Column, claim: ClaimRow, quote: QuoteRow | undefined): string {
  if (source?.dataset === "claims") return cell(Reflect.get(claim, source.column), kind);
  if (source?.dataset === "quotes")
    return quote === undefined ? "" : cell(Reflect.get(quote, source.column), kind);
  throw new Error(`schemas/who_said_what.json does not say what ${name} shows`);
}
