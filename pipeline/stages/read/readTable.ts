import type { Message } from "../../lib/message.ts";
import { withLineFeeds } from "../../lib/lineFeeds.ts";
import { linePosition } from "../../lib/linePosition.ts";
import { newMessage } from "../../lib/newMessage.ts";
import { decodeUtf8, findUtf8Error } from "../../lib/utf8.ts";
import type { Entry } from "./entries.ts";
import type { FileSystem } from "./fileSystem.ts";
import { readMetadataTable } from "./metadataTable.ts";
import type { MetadataTable } from "./metadataTable.ts";
import { readFile } from "./readFile.ts";
import { adviceOn, reasonOf } from "./refusals.ts";
import { tablePath } from "./tableRows.ts";

const largestTable = 100_000_000;

/** Reads `metadata.csv` for the documents at `paths`; one that is not there is empty, one that cannot be read is empty with a warning. */
export async function readTable(
  entry: Entry | undefined,
  { root, paths, fileSystem }: { root: Buffer; paths: ReadonlySet<string>; fileSystem: FileSystem },
): Promise<MetadataTable> {
  if (entry === undefined) return ignoreTable();
  const limits = { root, maximumBytes: largestTable, fileSystem };
  const bytes = await readFile(entry, limits, (file) => file.readFile());
  if ("rule" in bytes)
    return ignoreTable({ rule: bytes.rule, reason: reasonOf(bytes), advice: adviceOn(bytes) });
  const text = decodeUtf8(bytes);
  return text === null ? ignoreTable(undecodable(bytes)) : readMetadataTable(withLineFeeds(text), paths);
}

type Problem = Pick<Message, "rule" | "reason"> & Partial<Message>;

function ignoreTable(problem?: Problem): MetadataTable {
  const warn = ({ reason, ...problem }: Problem): Message =>
    newMessage({
      ...problem,
      path: tablePath,
      severity: "warning",
      reason: `${reason}; the table is ignored`,
    });
  return { metadataByPath: new Map(), messages: problem === undefined ? [] : [warn(problem)] };
}

function undecodable(bytes: Uint8Array): Problem {
  const { textBefore, byte } = findUtf8Error(bytes);
  const before = withLineFeeds(textBefore);
  const reason = `not UTF-8 (byte 0x${byte.toString(16).toUpperCase()})`;
  const advice = "save it as CSV UTF-8 (comma delimited)";
  return { ...linePosition(before, before.length), rule: "undecodable-bytes", reason, advice };
}
