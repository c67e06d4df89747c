import { defineConfig } from "vitest/config";

// Set before any worker starts: a worker takes over the zone of its parent.
process.env.TZ = "UTC";

const rooms = "tests/{stages,lib}/**/*.test.ts";

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A test that starts the program in processes of its own takes seconds where the machine is slow or busy.
    testTimeout: 30_000,
    projects: [
      // Most files test functions that keep nothing: they share what has been loaded.
      { extends: true, test: { name: "rooms", include: [rooms], isolate: false } },
      {
        extends: true,
        test: {
          name: "programs",
          include: ["tests/**/*.test.ts"],
          exclude: [rooms, "tests/browser/**"],
          globalSetup: "tests/compiled.ts",
        },
      },
    ],
  },
});
