// What the room of versions asks. A server action is a public POST: what comes is parsed before anything is done with it.
"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { answer } from "#lib/server/answer.ts";
import { placeAnchor, releaseFact, takeVersionBack, undoDecision } from "./commands.ts";

const placeSchema = z.strictObject({ anchor: z.uuid(), start: positionSchema, end: positionSchema });

/** Gives an anchor the place that was chosen; tells whether its fact went over with that. */
export async function placeAnchorAction(
  input: z.input<typeof placeSchema>,
): Promise<Outcome<{ readonly isMoved: boolean }>> {
  return answer(
    placeSchema,
    input,
    refresh,
    ({ anchor, ...at }) => placeAnchor(localAccess(), anchor, at),
    same,
  );
}

/** Lets go the fact that hangs on this anchor. */
export async function releaseFactAction(anchor: string): Promise<Outcome<null>> {
  return answer(z.uuid(), anchor, refresh, (one) => releaseFact(localAccess(), one), same);
}

export async function undoDecisionAction(anchor: string): Promise<Outcome<null>> {
  return answer(z.uuid(), anchor, refresh, (one) => undoDecision(localAccess(), one), same);
}

/** Gives the slug of the version that is the newest then. */
export async function takeVersionBackAction(slug: string): Promise<Outcome<{ readonly source: string }>> {
  return answer(slugSchema, slug, refresh, (one) => takeVersionBack(localAccess(), one), same);
}

/** Every list of the house may tell something else now. */
function refresh(): void {
  revalidatePath("/", "layout");
}

function same<Value>(value: Value): Value {
  return value;
}
