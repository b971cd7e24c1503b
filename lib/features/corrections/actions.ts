// What pages ask of corrections. A server action is a public POST: what comes is parsed before anything is done with it.
"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { answer } from "#lib/server/answer.ts";
import { correct, undoCorrection } from "./commands.ts";
import { type Corrected, correctionRequestSchema } from "./schema.ts";

export async function correctAction(
  input: z.input<typeof correctionRequestSchema>,
): Promise<Outcome<Corrected>> {
  return answer(correctionRequestSchema, input, refresh, (request) => correct(localAccess(), request), same);
}

export async function undoCorrectionAction(id: string): Promise<Outcome<{ readonly said: string }>> {
  return answer(z.uuid(), id, refresh, (one) => undoCorrection(localAccess(), one), same);
}

/** What is corrected shows in every room that shows facts. */
function refresh() {
  revalidatePath("/", "layout");
}

function same<Value>(value: Value): Value {
  return value;
}
