/** Nothing is published that was not checked: the rules of the data contract on the rows of one document, and on the entities of all. */
import type { CodePoints } from "../../lib/codePoints.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { checkCounts, checkStances } from "./document.ts";
import { checkEntityShares } from "./entities.ts";
import { checkFigures } from "./figures.ts";
import { checkIds } from "./ids.ts";
import { checkOrder } from "./order.ts";
import { checkPairs } from "./pairs.ts";
import { checkPlaces } from "./places.ts";
import { checkReferences } from "./references.ts";
import { checkSchemas } from "./schema.ts";
import { checkSentences } from "./sentences.ts";
import { checkSlices } from "./slices.ts";

export { CheckError } from "./checkError.ts";
export { checkedEntities } from "./entities.ts";
export { checkRows } from "./schema.ts";

/**
 * Checks all rows of one document against the data contract and its text; offsets are in code points.
 * Throws a CheckError at the first row that breaks a rule.
 */
export function check(text: CodePoints, rows: ExtractedRows): void {
  checkSchemas(rows);
  checkReferences(rows);
  checkOrder(rows);
  checkCounts(text, rows);
  checkSlices(text, rows);
  checkSentences(text, rows.document, rows.sentences);
  checkPlaces(text, rows);
  checkIds(text, rows);
  checkPairs(rows);
  checkStances(rows);
  checkFigures(rows);
  checkEntityShares(text, rows);
}
