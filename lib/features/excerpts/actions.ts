// What the screens ask of excerpts. A server action is a public POST: what comes is parsed before anything is done with it.
"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { answer } from "#lib/server/answer.ts";
import { toExcerpt } from "./api.ts";
import {
  addExcerpt,
  changeExcerpt,
  changeExcerpts,
  deleteExcerpt,
  renameTag,
  restoreExcerpt,
  undoExcerpts,
} from "./commands.ts";
import { listExcerptIds } from "./queries.ts";
import {
  bulkChangeSchema,
  type Excerpt,
  excerptChangeSchema,
  excerptIdSchema,
  foundSchema,
  newExcerptSchema,
  renameTagSchema,
  requestKeySchema,
  type UndoStep,
  undoSchema,
} from "./schema.ts";

const saveSchema = z.strictObject({ excerpt: newExcerptSchema, key: requestKeySchema });
const changeSchema = z.strictObject({ id: excerptIdSchema, change: excerptChangeSchema });

/** Saves an excerpt; the key is the screen's own, the same for every try of the same saving. */
export async function saveExcerptAction(input: z.input<typeof saveSchema>): Promise<Outcome<Excerpt>> {
  return answer(
    saveSchema,
    input,
    refresh,
    ({ excerpt, key }) => addExcerpt(localAccess(), excerpt, key),
    toExcerpt,
  );
}

/** Changes an excerpt; `conflict` gives what stands now, and nothing was written. */
export async function changeExcerptAction(
  input: z.input<typeof changeSchema>,
): Promise<Outcome<{ readonly status: "changed" | "conflict"; readonly excerpt: Excerpt }>> {
  return answer(
    changeSchema,
    input,
    refresh,
    ({ id, change }) => changeExcerpt(localAccess(), id, change),
    ({ status, excerpt }) => ({ status, excerpt: toExcerpt(excerpt) }),
  );
}

/** Deletes an excerpt; what is given takes it back, by `undoExcerptsAction`. */
export async function deleteExcerptAction(id: string): Promise<Outcome<UndoStep[]>> {
  return answer(excerptIdSchema, id, refresh, (one) => deleteExcerpt(localAccess(), one), same);
}

export async function restoreExcerptAction(id: string): Promise<Outcome<Excerpt>> {
  return answer(excerptIdSchema, id, refresh, (one) => restoreExcerpt(localAccess(), one), toExcerpt);
}

/** Tags, colours, moves, deletes or brings back many at once. */
export async function changeExcerptsAction(
  input: z.input<typeof bulkChangeSchema>,
): Promise<Outcome<{ readonly undo: readonly UndoStep[] }>> {
  return answer(bulkChangeSchema, input, refresh, (change) => changeExcerpts(localAccess(), change), same);
}

/** The ids of all that a filter finds, to do the same to all of them. */
export async function findExcerptsAction(
  input: z.input<typeof foundSchema>,
): Promise<Outcome<readonly string[]>> {
  const find = async (filter: z.output<typeof foundSchema>) =>
    succeeded(await listExcerptIds(localAccess(), filter));
  return answer(foundSchema, input, () => {}, find, same);
}

/** Takes back what any of these did; the ids of what was changed again since, and so was left, are given. */
export async function undoExcerptsAction(
  steps: readonly UndoStep[],
): Promise<Outcome<{ readonly left: readonly string[] }>> {
  return answer(undoSchema, steps, refresh, (parsed) => undoExcerpts(localAccess(), parsed), same);
}

export async function renameTagAction(
  input: z.input<typeof renameTagSchema>,
): Promise<Outcome<{ readonly undo: readonly UndoStep[] }>> {
  return answer(renameTagSchema, input, refresh, ({ from, to }) => renameTag(localAccess(), from, to), same);
}

function same<Value>(value: Value): Value {
  return value;
}

/** Excerpts show in many rooms: in the reader, in notebooks, beside entities, events and claims. */
function refresh(): void {
  revalidatePath("/", "layout");
}
