import { defineConfig } from "vitest/config";

// Set before any worker starts: a worker takes over the zone of its parent.
process.env.TZ = "UTC";

const rooms = "tests/{stages,lib}/**/*.test.ts";
const timed = "tests/hostile/linear.test.ts";

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
          exclude: [rooms, timed, "tests/browser/**"],
          globalSetup: "tests/compiled.ts",
        },
      },
      // All that a stage takes is done by its own thread, and collections of garbage are done at once, so that they can be left out. Two
      // megabytes of figures need more than the usual heap.
      {
        extends: true,
        test: {
          name: "timed",
          include: [timed],
          execArgv: ["--single-threaded", "--no-incremental-marking", "--max-old-space-size=8192"],
        },
      },
    ],
  },
});
