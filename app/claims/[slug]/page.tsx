// A claim's room: who says so, how many origins are behind it, and what stands against it.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimRoom } from "#components/claims/claim-room.tsx";
import { ClaimTools } from "#components/corrections/claim-tools.tsx";
import { History } from "#components/corrections/history.tsx";
import { toEdited } from "#components/corrections/to-edited.ts";
import { TouchingExcerpts } from "#components/excerpts/touching-excerpts.tsx";
import { Page } from "#components/ui/page.tsx";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { loadClaim } from "#lib/features/claims/loaders.ts";
import { loadHistory } from "#lib/features/corrections/loaders.ts";
import { loadTouching } from "#lib/features/excerpts/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function requireClaim({ params }: Props) {
  const { slug } = await params;
  return (await loadClaim(decodeURIComponent(slug))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requireClaim(props)).statement };
}

export default async function ClaimPage(props: Props) {
  const claim = await requireClaim(props);
  const [excerpts, rows, history] = await Promise.all([
    loadTouching({ claim: claim.slug }),
    loadSources(),
    loadHistory(`claim/${claim.slug}`, (await props.searchParams).history),
  ]);
  const sources = new Map(rows.map(({ slug, name }) => [slug, name]));
  return (
    <Page>
      <ClaimRoom claim={claim} sources={sources}>
        <TouchingExcerpts excerpts={excerpts} sources={sources} href={`/excerpts?claim=${claim.slug}`} />
      </ClaimRoom>
      <ClaimTools claim={toEdited(claim)} />
      <History history={history} at={claimAddress(claim.slug)} />
    </Page>
  );
}
