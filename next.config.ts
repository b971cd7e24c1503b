import type { NextConfig } from "next";

/** Next builds and renders; what comes in is checked at the door (`lib/server/door.ts`), before Next sees it. */
const config: NextConfig = {
  turbopack: { root: import.meta.dirname },
  distDir: process.env.READING_ROOM_BUILD ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};

export default config;
