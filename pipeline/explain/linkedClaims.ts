import { codePoints } from "../lib/codePoints.ts";
import { linePosition } from "../lib/linePosition.ts";
import type { Published } from "../lib/published.ts";
import { parseRow, rowLines, type PublishedRow } from "../lib/publishedRows.ts";
import { relationInWords } from "../lib/relations.ts";

/** Another claim of the document, and what it has to do with the one that is explained. */
export interface LinkedClaim {
  /** Read from the claim that is explained: “denies”, “denied by”. */
  readonly relation: string;
  readonly claim_id: string;
  readonly claimant: string | null;
  readonly stance: string | null;
  readonly text: string | null;
  /** `path:line:column` of its first character. */
  readonly place: string | null;
  /** Why the link was made. */
  readonly reason: string | null;
  /** Of the link, 0 to 1. */
  readonly extraction_confidence: number | null;
}

/** The claims that `claim_links` relates to a claim, in the order of that file. `document`: path and published text of the claim’s own. */
export async function linkedClaims(
  published: Published,
  id: string,
  document: { readonly path: string; readonly text: string },
): Promise<readonly LinkedClaim[]> {
  const links = await linksOf(published, id);
  const otherIds = new Set(links.map((link) => otherEnd(link, id)));
  const claims = await claimsNamed(published, otherIds);
  const points = codePoints(document.text);
  const placeOf = (start: number): string => {
    const { line, column } = linePosition(document.text, points.slice(0, start).length);
    return `${document.path}:${line}:${column}`;
  };
  return links.map((link) => {
    const other = otherEnd(link, id);
    const { claimant, stance, text, char_start: start } = claims.get(other) ?? {};
    return {
      relation: relationInWords(String(link.relation), link.claim_id === id ? "first" : "other"),
      claim_id: other,
      claimant: textOrNull(claimant),
      stance: textOrNull(stance),
      text: textOrNull(text),
      place: typeof start === "number" ? placeOf(start) : null,
      reason: textOrNull(link.reason),
      extraction_confidence:
        typeof link.extraction_confidence === "number" ? link.extraction_confidence : null,
    };
  });
}

async function linksOf(published: Published, id: string): Promise<readonly PublishedRow[]> {
  const found: PublishedRow[] = [];
  for await (const lines of rowLines(published, "claim_links")) {
    const near = lines
      .filter((line) => line.includes(`"${id}"`))
      .map((line) => parseRow("claim_links", line));
    found.push(...near.filter((link) => link.claim_id === id || link.other_claim_id === id));
  }
  return found;
}

function otherEnd({ claim_id, other_claim_id }: PublishedRow, id: string): string {
  return String(claim_id === id ? other_claim_id : claim_id);
}

async function claimsNamed(
  published: Published,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PublishedRow>> {
  const found = new Map<string, PublishedRow>();
  if (ids.size === 0) return found;
  const start = '{"claim_id":"';
  for await (const lines of rowLines(published, "claims")) {
    for (const line of lines) {
      const id = line.slice(start.length, line.indexOf('"', start.length));
      if (line.startsWith(start) && ids.has(id)) found.set(id, parseRow("claims", line));
    }
    if (found.size === ids.size) break;
  }
  return found;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
