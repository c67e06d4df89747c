import { expect, test } from "vitest";
import { noMetadata } from "../../pipeline/lib/noMetadata.ts";
import { faultOf } from "./faultOf.ts";
import { rawDocument } from "./hostileDocument.ts";
import { nothingRead } from "../../pipeline/stages/annotate/reading/index.ts";

const levels = 10_000;

const nested: Readonly<Record<string, string>> = {
  brackets: `${"([{".repeat(levels)}The bridge closed${"}])".repeat(levels)}.`,
  "quotation marks": `${"“".repeat(levels)}The bridge closed${"”".repeat(levels)}, she said.`,
  "quotations in quotations": `${"“He said, ‘".repeat(levels)}No${"’”".repeat(levels)}.`,
  "reports of reports": `${"Ana said that ".repeat(levels)}the bridge closed.`,
  coordination: `The bridge${" and the road".repeat(levels)} closed.`,
  ranges: `It cost ${"1 to ".repeat(levels)}2 euros.`,
  "relative clauses": `The bridge${" that the man who saw it".repeat(levels)} closed.`,
  "markers of Markdown": `${"> ".repeat(levels)}- The bridge closed.`,
};

test.each(Object.entries(nested))(
  "ten thousand levels of %s overflow no stack",
  async (_, text) => {
    const raw = {
      ...rawDocument(Buffer.from(text), "a.md"),
      metadata: { ...noMetadata, language: "en" },
    };
    expect(await faultOf(raw, () => nothingRead, Infinity)).toBeNull();
  },
  120_000,
);
