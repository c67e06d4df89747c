import type { ExtractedRows } from "../../lib/relate.ts";

/** The rows of a document with links to a page on the web: what is checked and kept names the page alone. `base`: as `baseUrl` gives it, or empty. */
export function withWebLinks(rows: ExtractedRows, base: string): ExtractedRows {
  if (base === "") return rows;
  const placed = <Row extends { readonly link: string }>(row: Row): Row => ({
    ...row,
    link: `${base}${row.link}`,
  });
  return {
    ...rows,
    quotes: rows.quotes.map(placed),
    claims: rows.claims.map(placed),
    figures: rows.figures.map(placed),
  };
}
