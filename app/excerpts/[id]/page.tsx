// The address of one excerpt: it leads to its words where they stand now, with its card open. No loading.tsx may stand above it.
import { notFound, redirect } from "next/navigation";
import { loadExcerpt } from "#lib/features/excerpts/loaders.ts";
import { excerptIdSchema } from "#lib/features/excerpts/schema.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";

export default async function ExcerptPage({ params }: { params: Promise<{ id: string }> }) {
  const id = excerptIdSchema.safeParse((await params).id);
  const excerpt = id.success ? await loadExcerpt(id.data) : null;
  if (excerpt === null) notFound();
  const { source, start, end } = excerpt.anchor;
  redirect(readAddress(source.slug, { start, end }, { excerpt: excerpt.id }));
}
