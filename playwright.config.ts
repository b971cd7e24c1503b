import { defineConfig } from "@playwright/test";

/** End-to-end tests: a real Chromium (`CHROMIUM_PATH`) on the production build, in a room that `start-room.ts` opens. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/e2e/start-room.ts",
  outputDir: ".test/playwright",
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  // The shared room is only read; what writes has a room of its own.
  workers: 2,
  // A browser on a busy machine may be late once: what failed is tried again, and named in the report of the run.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    // Set by `start-room.ts`, and read where the tests run.
    baseURL: process.env.READING_ROOM_URL,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    trace: "off",
  },
});
