// All organizations that the sources name.
import type { Metadata } from "next";
import { EntityListPage } from "#app/entity-list-page.tsx";
import type { ListParams } from "#components/entities/list-request.ts";

export const metadata: Metadata = { title: "Organizations" };

export default async function Organizations({ searchParams }: { searchParams: Promise<ListParams> }) {
  return <EntityListPage kind="organization" params={await searchParams} />;
}
