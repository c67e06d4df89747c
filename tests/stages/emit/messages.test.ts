import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../../pipeline/lib/message.ts";
import { openMessages } from "../../../pipeline/stages/emit/messages.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const message: Message = {
  path: null,
  document_id: null,
  line: null,
  column: null,
  rule: "a",
  severity: "warning",
  reason: "r",
  expected: null,
  actual: null,
  advice: null,
};

async function written(messages: readonly Message[]): Promise<string> {
  const folder = temporaryFolder();
  const writer = openMessages(folder, folder);
  for (const each of messages) await writer.add(each);
  await writer.close();
  return readFileSync(join(folder, "messages.jsonl"), "utf8");
}

describe("openMessages", () => {
  it("writes one object a line, with all keys in the order of the schema", async () => {
    const { severity, ...rest } = message;
    expect(await written([{ severity, ...rest }])).toBe(
      '{"path":null,"document_id":null,"line":null,"column":null,"rule":"a","severity":"warning","reason":"r","expected":null,"actual":null,"advice":null}\n',
    );
    expect(await written([])).toBe("");
  });

  it("sorts by path, line, column and rule, nulls first, by number and code unit", async () => {
    const sorted: Message[] = [
      { ...message, rule: "b" },
      { ...message, path: "B.txt", rule: "z" },
      { ...message, path: "B.txt", line: 2 },
      { ...message, path: "B.txt", line: 2, column: 3, rule: "a" },
      { ...message, path: "B.txt", line: 2, column: 3, rule: "b" },
      { ...message, path: "B.txt", line: 2, column: 10 },
      { ...message, path: "B.txt", line: 10 },
      { ...message, path: "a.txt" },
      { ...message, path: "é.txt" },
      { ...message, path: "🚢.txt" },
      { ...message, path: "\uff0e.txt" },
    ];
    const expected = await written(sorted);
    expect(expected.split("\n").slice(0, -1)).toEqual(sorted.map((each) => JSON.stringify(each)));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sorted, { minLength: sorted.length }), async (shuffled) => {
        expect(await written(shuffled)).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});
