// What the room of reviewing asks. A server action is a public POST: what comes is parsed before anything is done with it.
"use server";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { suggestionIdSchema } from "#lib/features/proposals/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { answer } from "#lib/server/answer.ts";
import { decide, undoDecision } from "./commands.ts";
import { type Decided, decisionRequestSchema } from "./schema.ts";

export async function decideAction(input: z.input<typeof decisionRequestSchema>): Promise<Outcome<Decided>> {
  return answer(decisionRequestSchema, input, refresh, (request) => decide(localAccess(), request), same);
}

/** Takes a decision back; gives the suggestion that waits again. */
export async function undoDecisionAction(
  id: string,
): Promise<Outcome<{ readonly suggestion: string | null }>> {
  return answer(suggestionIdSchema, id, refresh, (one) => undoDecision(localAccess(), one), same);
}

/** What is decided shows in every room that shows facts. */
function refresh() {
  revalidatePath("/", "layout");
}

function same<Value>(value: Value): Value {
  return value;
}
