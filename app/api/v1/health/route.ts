// For programs that watch whether the room is open: 200 while it can answer, 503 while its database cannot.
import { getHealth } from "#lib/features/health/queries.ts";
import { systemAccess } from "#lib/server/access.ts";

export const dynamic = "force-dynamic";

const headers = { "Cache-Control": "no-store" };

export async function GET(): Promise<Response> {
  try {
    await getHealth(systemAccess("health check"));
    return Response.json({ status: "ok" }, { headers });
  } catch {
    const error = {
      code: "database-down",
      message: "The database does not answer at the moment. Try again.",
    };
    return Response.json({ error }, { status: 503, headers });
  }
}
