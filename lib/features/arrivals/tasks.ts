/** The jobs of this feature by their names, for whoever does what is queued. */
import { z } from "zod";
import type { ReadBounds } from "#lib/intake/bounds.ts";
import type { Access } from "#lib/server/access.ts";
import type { Tasks } from "#lib/server/jobs/run-jobs.ts";
import { bringIn, bringInTask } from "./commands.ts";

const payloadSchema = z.object({ file: z.uuid() });

export function arrivalTasks(access: Access, bounds: ReadBounds): Tasks {
  return { [bringInTask]: (payload) => bringIn(access, payloadSchema.parse(payload).file, bounds) };
}
