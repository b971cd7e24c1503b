// All people that the sources name.
import type { Metadata } from "next";
import type { ListParams } from "#components/entities/list-request.ts";
import { EntityListPage } from "../entity-list-page.tsx";

export const metadata: Metadata = { title: "People" };

export default async function People({ searchParams }: { searchParams: Promise<ListParams> }) {
  return <EntityListPage kind="person" path="/people" params={await searchParams} />;
}
