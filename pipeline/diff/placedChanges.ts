import { isOfDocument } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { documentChanges, type LinePair } from "./documentChanges.ts";
import { openPairs, type Builds } from "./linePairs.ts";
import type { RowChange } from "./rowChange.ts";

/** Finds what differs in the next document. Called for each in the order of the builds, then `end`. */
export interface ChangeFinder {
  next(documentId: string): Promise<readonly RowChange[]>;
  /** Throws an InputError if there are rows of no document. */
  end(): Promise<void>;
  close(): Promise<void>;
}

/** For datasets whose rows name their document. */
export function openPlaced(builds: Builds, dataset: DatasetName): ChangeFinder {
  const pairs = openPairs(builds, dataset);
  return {
    next: async (documentId) => documentChanges(dataset, await pairs.takeWhile(isOfDocument(documentId))),
    end: () => pairs.refuseRest(),
    close: () => pairs.close(),
  };
}

/** A link names no document; it stands in that of its first claim, and belongs with the old link of the claims that were matched with its own. */
export function openClaimLinks(builds: Builds): ChangeFinder {
  const [claims, links] = [openPairs(builds, "claims"), openPairs(builds, "claim_links")];
  return {
    async next(documentId) {
      const own = await claims.takeWhile(isOfDocument(documentId));
      const ids = new Set([...own.before, ...own.after].map(firstId));
      const lines = await links.takeWhile((line) => ids.has(firstId(line)));
      return documentChanges("claim_links", lines, newClaimIds(own));
    },
    end: () => links.refuseRest(),
    async close() {
      await claims.close();
      await links.close();
    },
  };
}

/** The id of a claim or of the first claim of a link, with which its line starts. */
function firstId(line: string): string {
  return /^\{"claim_id":"([^"]*)"/.exec(line)?.[1] ?? "";
}

function newClaimIds(claims: LinePair): ReadonlyMap<string, string> {
  const renamed = documentChanges("claims", claims).flatMap(({ columns }): [string, string][] => {
    const { claim_id: id } = columns;
    return id === undefined ? [] : [[String(id.old), String(id.new)]];
  });
  return new Map(renamed);
}
