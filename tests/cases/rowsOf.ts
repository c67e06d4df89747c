import { extract } from "../../pipeline/extract.ts";
import type { ExtractedRows } from "../../pipeline/lib/relate.ts";
import type { ClaimRow } from "../../pipeline/lib/rows.generated.ts";
import { recordedReader } from "../stages/annotate/annotated.ts";
import { documentOf } from "../wildReader.ts";

/** A construction, a text that has it, and what is wanted of its rows, as one of the functions below prints them. */
export type Case = readonly [construction: string, text: string, rows: readonly string[]];

/** Cases by group. */
export type Cases = Readonly<Record<string, readonly Case[]>>;

/** All rows of a text as the reading model has read it. */
export function rowsOf(text: string): Promise<ExtractedRows> {
  return extract(documentOf(text), recordedReader);
}

/** The quotes of a text: `speaker | type | words`. */
export async function quotesIn(text: string): Promise<readonly string[]> {
  const { quotes } = await rowsOf(text);
  return quotes.map((quote) => `${quote.speaker ?? "-"} | ${quote.quote_type} | ${quote.text}`);
}

/** The attributed claims of a text: `claimant | stance | content → target`. */
export async function attributedIn(text: string): Promise<readonly string[]> {
  const claims = await claimsIn(text);
  return claims.filter(isAttributed).map(printed);
}

/** All its claims, the outlet’s too. */
export async function claimsPrintedOf(text: string): Promise<readonly string[]> {
  const claims = await claimsIn(text);
  return claims.map(printed);
}

/** Columns of the attributed claims of a text, joined by ` | `. */
export async function columnsIn(
  text: string,
  ...columns: readonly (keyof ClaimRow)[]
): Promise<readonly string[]> {
  const claims = await claimsIn(text);
  return claims
    .filter(isAttributed)
    .map((claim) => columns.map((column) => String(claim[column] ?? "-")).join(" | "));
}

/** Which claims stand in which: `content < content that holds it`. */
export async function nestedIn(text: string): Promise<readonly string[]> {
  const claims = await claimsIn(text);
  return claims.flatMap((claim) => {
    const outer = claims.find(({ claim_id }) => claim_id === claim.nested_in_id);
    return outer ? [`${claim.text} < ${outer.text}`] : [];
  });
}

/** The links between the claims of a text: `relation: content → content`. */
export async function linksIn(text: string): Promise<readonly string[]> {
  const { claims, claim_links } = await rowsOf(text);
  const textOf = (id: string): string => claims.find(({ claim_id }) => claim_id === id)?.text ?? "";
  return claim_links.map(
    ({ claim_id, relation, other_claim_id }) =>
      `${relation}: ${textOf(claim_id)} → ${textOf(other_claim_id)}`,
  );
}

async function claimsIn(text: string): Promise<readonly ClaimRow[]> {
  const { claims } = await rowsOf(text);
  return claims;
}

function isAttributed({ attribution }: ClaimRow): boolean {
  return attribution !== "asserted";
}

function printed({ claimant, stance, text, target }: ClaimRow): string {
  return `${claimant ?? "-"} | ${stance} | ${text}${target === null ? "" : ` → ${target}`}`;
}
