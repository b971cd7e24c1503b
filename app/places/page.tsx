// All places that the sources name.
import type { Metadata } from "next";
import { EntityListPage } from "#app/entity-list-page.tsx";
import type { ListParams } from "#components/entities/list-request.ts";

export const metadata: Metadata = { title: "Places" };

export default async function Places({ searchParams }: { searchParams: Promise<ListParams> }) {
  return <EntityListPage kind="place" params={await searchParams} />;
}
