import { defineConfig } from "prisma/config";

/** The command line of Prisma is used to generate the client; migrations run by `lib/server/migrations.ts`. */
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
