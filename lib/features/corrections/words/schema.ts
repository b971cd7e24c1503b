/** Words and whom they name, as corrections ask for them: words by their span, never by what they say. */
import { z } from "zod";
import { entityKinds } from "#lib/features/entities/schema.ts";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

/** A sentence of ours. */
export const wording = z.string().trim().min(1).max(2000);
export const nameSchema = z.string().trim().min(1).max(300);

/** Within a source that is known already. */
export const place = { start: positionSchema, end: positionSchema };
export const span = { source: slugSchema, ...place };
export const wordsSchema = z.object(span);

/** Names an entity that stands, or one that is to be made of these words. */
export const whom = {
  entity: slugSchema.optional().describe("An entity that is known already."),
  kind: z.enum(entityKinds).optional().describe("Of a new one."),
  name: nameSchema.optional().describe("Of a new one; the words themselves where it is left out."),
};

export type Span = { readonly source: string; readonly start: number; readonly end: number };

export type Whom = {
  readonly entity?: string | undefined;
  readonly kind?: z.infer<(typeof whom)["kind"]>;
  readonly name?: string | undefined;
};
