/** What a notebook is to those outside: what is taken when it is made or changed, and the shapes that the API gives. */
import { z } from "zod";
import { colours, excerptIdSchema, excerptSchema } from "#lib/features/excerpts/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";

const blockKinds = ["section", "prose", "excerpt"] as const;

const TITLE_LENGTH = 200;
const QUESTION_LENGTH = 1_000;
/** Markdown, bounded as a note is: the command looks at its nesting. */
const PROSE_LENGTH = 20_000;

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "holds U+0000 or half a character");

const titleSchema = words(TITLE_LENGTH)
  .transform((title) => title.replace(/\s+/gu, " ").trim())
  .pipe(z.string().min(1, "A notebook has a title"));

const coloursSchema = z
  .partialRecord(z.enum(colours), words(QUESTION_LENGTH))
  .describe("What each colour means in this notebook; an empty meaning takes it away.");

export const newNotebookSchema = z
  .object({
    title: titleSchema,
    question: words(QUESTION_LENGTH).default("").describe("What the researcher asks."),
    description: words(PROSE_LENGTH).default("").describe("Markdown."),
    colours: coloursSchema.default({}),
  })
  .meta({ id: "NewNotebook" });

export const notebookChangeSchema = z
  .strictObject({
    title: titleSchema.optional(),
    question: words(QUESTION_LENGTH).optional(),
    description: words(PROSE_LENGTH).optional(),
    colours: coloursSchema.optional(),
    revision: z
      .int()
      .positive()
      .optional()
      .describe("The `revision` that was read. Another one now is a conflict, and nothing is written."),
  })
  .meta({ id: "NotebookChange", description: "What is to be changed of a notebook. The rest stays." });

/** Behind which block; null for the beginning, nothing for the end. */
const after = z
  .uuid()
  .nullable()
  .optional()
  .describe("The block behind which it stands; null: the first. Not given: the last.");

export const newBlockSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("section"), text: words(TITLE_LENGTH), after }),
    z.object({ kind: z.literal("prose"), text: words(PROSE_LENGTH).describe("Markdown."), after }),
    z.object({ kind: z.literal("excerpt"), excerpt: excerptIdSchema, after }),
  ])
  .meta({ id: "NewBlock" });

export const blockChangeSchema = z
  .strictObject({
    text: words(PROSE_LENGTH).optional(),
    after,
    revision: z.int().positive().optional().describe("The `revision` that was read; only with `text`."),
  })
  .meta({ id: "BlockChange", description: "Other words for a section or prose, or another place." });

const blockSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(blockKinds),
    text: z.string().describe("The heading of a section, or prose in Markdown; empty for an excerpt."),
    excerpt: excerptSchema.nullable(),
    revision: z.int().positive(),
  })
  .meta({ id: "NotebookBlock" });

export const notebookItemSchema = z
  .object({
    slug: slugSchema,
    title: z.string(),
    question: z.string(),
    description: z.string().describe("Markdown."),
    colours: z.partialRecord(z.enum(colours), z.string()),
    excerpts: z.int().nonnegative().describe("How many stand in it."),
    revision: z.int().positive().describe("Grows with every change, of its blocks too."),
    created: z.iso.datetime(),
    modified: z.iso.datetime(),
  })
  .meta({
    id: "NotebookItem",
    description: "A researcher’s own book: a question, and excerpts in an order of their own.",
  });

export const notebookSchema = notebookItemSchema
  .extend({ blocks: z.array(blockSchema).describe("In the notebook’s order.") })
  .meta({ id: "Notebook" });

export type NewNotebook = z.output<typeof newNotebookSchema>;
export type NotebookChange = z.output<typeof notebookChangeSchema>;
export type NewBlock = z.output<typeof newBlockSchema>;
export type BlockChange = z.output<typeof blockChangeSchema>;
export type NotebookItem = z.infer<typeof notebookItemSchema>;
export type Notebook = z.infer<typeof notebookSchema>;
