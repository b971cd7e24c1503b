// What the screens ask of notebooks. A server action is a public POST: what comes is parsed before anything is done with it.
"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { answer } from "#lib/server/answer.ts";
import { toNotebookItem } from "./api.ts";
import {
  addBlock,
  addNotebook,
  changeBlock,
  changeNotebook,
  deleteNotebook,
  removeBlock,
  restoreBlock,
  restoreNotebook,
} from "./commands.ts";
import {
  blockChangeSchema,
  type NotebookItem,
  newBlockSchema,
  newNotebookSchema,
  notebookChangeSchema,
} from "./schema.ts";

const changeSchema = z.strictObject({ slug: slugSchema, change: notebookChangeSchema });
const addBlockSchema = z.strictObject({ slug: slugSchema, block: newBlockSchema });
const changeBlockSchema = z.strictObject({ slug: slugSchema, id: z.uuid(), change: blockChangeSchema });
const blockAtSchema = z.strictObject({ slug: slugSchema, id: z.uuid() });

/** The block that was written; the page shows the notebook anew. */
type WrittenBlock = { readonly block: string; readonly revision: number };

export async function addNotebookAction(
  input: z.input<typeof newNotebookSchema>,
): Promise<Outcome<NotebookItem>> {
  return answer(newNotebookSchema, input, refresh, (one) => addNotebook(localAccess(), one), toNotebookItem);
}

/** Changes a notebook; `conflict` gives what stands now, and nothing was written. */
export async function changeNotebookAction(
  input: z.input<typeof changeSchema>,
): Promise<Outcome<{ readonly status: "changed" | "conflict"; readonly notebook: NotebookItem }>> {
  return answer(
    changeSchema,
    input,
    refresh,
    ({ slug, change }) => changeNotebook(localAccess(), slug, change),
    ({ status, notebook }) => ({ status, notebook: toNotebookItem(notebook) }),
  );
}

export async function deleteNotebookAction(slug: string): Promise<Outcome<{ readonly slug: string }>> {
  return answer(
    slugSchema,
    slug,
    refresh,
    (one) => deleteNotebook(localAccess(), one),
    ({ slug }) => ({ slug }),
  );
}

export async function restoreNotebookAction(slug: string): Promise<Outcome<NotebookItem>> {
  return answer(slugSchema, slug, refresh, (one) => restoreNotebook(localAccess(), one), toNotebookItem);
}

export async function addBlockAction(input: z.input<typeof addBlockSchema>): Promise<Outcome<WrittenBlock>> {
  return answer(
    addBlockSchema,
    input,
    refresh,
    ({ slug, block }) => addBlock(localAccess(), slug, block),
    toWritten,
  );
}

/** Other words or another place; `conflict`: the words were changed meanwhile, `text` is what stands now, and nothing was written. */
export async function changeBlockAction(
  input: z.input<typeof changeBlockSchema>,
): Promise<Outcome<WrittenBlock & { readonly status: "changed" | "conflict"; readonly text: string }>> {
  return answer(
    changeBlockSchema,
    input,
    refresh,
    ({ slug, id, change }) => changeBlock(localAccess(), slug, id, change),
    (written) => {
      const text = written.notebook.blocks.find(({ id }) => id === written.block)?.text ?? "";
      return { ...toWritten(written), status: written.status, text };
    },
  );
}

/** Takes a block out; `restoreBlockAction` brings it back. */
export async function removeBlockAction(
  input: z.input<typeof blockAtSchema>,
): Promise<Outcome<WrittenBlock>> {
  return answer(
    blockAtSchema,
    input,
    refresh,
    ({ slug, id }) => removeBlock(localAccess(), slug, id),
    toWritten,
  );
}

export async function restoreBlockAction(
  input: z.input<typeof blockAtSchema>,
): Promise<Outcome<WrittenBlock>> {
  return answer(
    blockAtSchema,
    input,
    refresh,
    ({ slug, id }) => restoreBlock(localAccess(), slug, id),
    toWritten,
  );
}

function toWritten({
  block,
  notebook,
}: Parameters<typeof revisionOf>[0] & { readonly block: string }): WrittenBlock {
  return { block, revision: revisionOf({ block, notebook }) };
}

/** Of the block, or of what is left where it was taken out. */
function revisionOf({
  block,
  notebook,
}: {
  readonly block: string;
  readonly notebook: { readonly blocks: readonly { readonly id: string; readonly revision: number }[] };
}): number {
  return notebook.blocks.find(({ id }) => id === block)?.revision ?? 0;
}

function refresh(): void {
  revalidatePath("/", "layout");
}
