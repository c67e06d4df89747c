import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { programVersion } from "../../pipeline/lib/programVersion.ts";

it("is the version of package.json", () => {
  expect(programVersion).toBe(manifest.version);
});
