import { defineConfig } from "vitest/config";

// Set before any worker starts: a worker takes over the zone of its parent.
process.env.TZ = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    maxWorkers: 2,
    testTimeout: 10_000,
  },
});
