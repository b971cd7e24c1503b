// All people that the sources name.
import type { Metadata } from "next";
import { EntityListPage } from "#app/entity-list-page.tsx";
import type { ListParams } from "#components/entities/list-request.ts";

export const metadata: Metadata = { title: "People" };

export default async function People({ searchParams }: { searchParams: Promise<ListParams> }) {
  return <EntityListPage kind="person" params={await searchParams} />;
}
