import { defineConfig } from "vitest/config";

/** Unit and integration tests. Those that need the database say so with `withTestDatabase()`. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    globalSetup: ["tests/support/postgres.ts"],
    setupFiles: ["tests/support/fixed-seed.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { DATABASE_URL: "" },
  },
});
