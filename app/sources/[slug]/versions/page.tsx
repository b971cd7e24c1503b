// The versions of a text: which there are, what changed, and what is to decide of what hung on the older ones.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Page } from "#components/ui/page.tsx";
import { VersionsRoom } from "#components/versions/versions-room.tsx";
import { loadSummary } from "#lib/features/comparisons/loaders.ts";
import { loadSource } from "#lib/features/sources/loaders.ts";
import { loadDecisions } from "#lib/features/versions/loaders.ts";
import { type VersionsRequest, versionsAddress } from "#lib/features/versions/versions-address.ts";
import { toDecision, toDecisionItems } from "#lib/features/versions/view.ts";

type Asked = Readonly<Record<string, string | string[] | undefined>>;
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> };

async function requireVersions({ params }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const row = await loadDecisions(slug);
  if (row === null) notFound();
  return { slug, row, source: (await loadSource(row.newest.slug)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Versions of ${(await requireVersions(props)).source.name}` };
}

export default async function VersionsPage(props: Props) {
  const { slug, row, source } = await requireVersions(props);
  const request = readRequest(await props.searchParams);
  if (slug !== row.newest.slug) redirect(versionsAddress(row.newest.slug, request));
  const items = toDecisionItems(row);
  const at = request.at ?? items.find(({ state }) => state === "waiting")?.id;
  const older = row.line.at(-2);
  return (
    <Page width="wide">
      <VersionsRoom
        name={source.name}
        line={row.line}
        summary={older ? await loadSummary(older.slug, slug) : null}
        items={items}
        decision={at === undefined ? null : toDecision(row, at, request.find ?? null)}
        request={{ ...request, at }}
      />
    </Page>
  );
}

function readRequest(asked: Asked): VersionsRequest {
  const one = (name: string) =>
    typeof asked[name] === "string" && asked[name] !== "" ? asked[name] : undefined;
  return { at: one("at"), find: one("find")?.slice(0, 500), done: one("done") };
}
