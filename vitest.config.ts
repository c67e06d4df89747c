import { defineConfig } from "vitest/config";

// Set before any worker starts: a worker takes over the zone of its parent.
process.env.TZ = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    maxWorkers: 2,
    // A test that starts the program in processes of its own takes seconds where the machine is slow or busy.
    testTimeout: 30_000,
  },
});
