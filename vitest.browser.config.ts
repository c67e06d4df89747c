import { defineConfig } from "vitest/config";

process.env.TZ = "UTC";

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    maxWorkers: 1,
    // None takes a minute on a machine that has nothing else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
