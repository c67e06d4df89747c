import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateTypes, shortComment } from "../../schemas/generate.ts";

describe("generateTypes", () => {
  it("gives what pipeline/lib/rows.generated.ts holds; if not, run `npm run types`", async () => {
    const written = readFileSync(new URL("../../pipeline/lib/rows.generated.ts", import.meta.url), "utf8");
    expect(await generateTypes()).toBe(written);
  });
});

describe("shortComment", () => {
  it("matches a comment of one line that is written on three", () => {
    expect("  /**\n   * One.\n   */\n".replace(shortComment, "/** $1 */")).toBe("  /** One. */\n");
  });

  it("does not match a longer one", () => {
    expect("/**\n * One.\n * Two.\n */".replace(shortComment, "")).toBe("/**\n * One.\n * Two.\n */");
  });
});
