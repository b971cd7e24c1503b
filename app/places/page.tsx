// All places that the sources name.
import type { Metadata } from "next";
import type { ListParams } from "#components/entities/list-request.ts";
import { EntityListPage } from "../entity-list-page.tsx";

export const metadata: Metadata = { title: "Places" };

export default async function Places({ searchParams }: { searchParams: Promise<ListParams> }) {
  return <EntityListPage kind="place" path="/places" params={await searchParams} />;
}
