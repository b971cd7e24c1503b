import type { NextConfig } from "next";

/** A folder of their own for the tests' build; with it goes a tsconfig of its own, which `bin/steps/build-pages.ts` writes. */
const build = process.env.READING_ROOM_BUILD;

/** Next builds and renders; what comes in is checked at the door (`lib/server/door.ts`), before Next sees it. */
const config: NextConfig = {
  turbopack: { root: import.meta.dirname },
  distDir: build ?? ".next",
  // Types are checked by `npm test`; a start need not wait for it.
  typescript: { ignoreBuildErrors: true, tsconfigPath: build ? `${build}.tsconfig.json` : "tsconfig.json" },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};

export default config;
