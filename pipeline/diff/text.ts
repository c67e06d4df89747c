import { countChanges } from "./changeCounts.ts";
import { diff, type Builds, type ChangeGroup } from "./index.ts";
import type { ChangeKind, RowChange } from "./rowChange.ts";
import { shownChange } from "./shownChange.ts";
import { isListed, shownCounts, shownDocument, shownOrigins, shownWhole, unlisted } from "./summary.ts";

const signs: Partial<Record<ChangeKind, string>> = { added: "+", removed: "-", changed: "~" };

/** The difference between two builds as a note for editors; nothing at all if there is none. */
export async function* textOf(builds: Builds): AsyncGenerator<string> {
  const counts = await countChanges(diff(builds));
  const origins = shownOrigins(builds);
  yield origins.map((line) => `${line}\n`).join("");
  if (counts.size === 0) return;
  let isFirst = origins.length === 0;
  let dataset = "";
  for await (const group of diff(builds)) {
    if (group.dataset !== dataset) {
      dataset = group.dataset;
      yield `${isFirst ? "" : "\n"}${dataset}: ${shownCounts(counts.get(group.dataset))}\n`;
      isFirst = false;
    }
    yield groupText(group);
  }
  yield `\n${unlisted}\n`;
}

function groupText(group: ChangeGroup): string {
  const listed = group.changes.filter(isListed);
  if (listed.length === 0) return "";
  const document = shownDocument(group);
  const heading = document === null ? "" : `\n  ${document}\n`;
  return heading + (group.whole ? `    ${shownWhole(group)}\n` : listed.map(changeText).join(""));
}

function changeText(change: RowChange): string {
  const { id, oldId, row, columns } = shownChange(change);
  const ids = oldId === null ? id : `${id}, was ${oldId}`;
  const lines = columns.map(({ name, old, new: now }) => {
    const [before, after] = [`${name}: ${old}`, now];
    return before.length + after.length <= 80
      ? `        ${before} → ${after}\n`
      : `        ${before}\n        ${"→".padStart(name.length + 1)} ${after}\n`;
  });
  return `    ${signs[change.change] ?? ""} ${row}  [${ids}]\n${lines.join("")}`;
}
