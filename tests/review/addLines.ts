/** Adds as many corrections as it is told, for tests of several writers: `addLines.ts RAW NAME COUNT`. */
import { addCorrection, removeCorrection } from "../../pipeline/review/amendCorrections.ts";

const [raw = "", by = "", count = "0"] = process.argv.slice(2);
const line = {
  path: "a.txt",
  dataset: "claims",
  quote: "x",
  action: "drop",
  reason: "r",
  date: "2026-11-28",
} as const;

for (let nth = 0; nth < Number(count); nth++) {
  await addCorrection(raw, { ...line, by: `${by} ${nth}` });
  await addCorrection(raw, { ...line, by: "nobody" });
  await removeCorrection(raw, { ...line, by: "nobody" });
}
