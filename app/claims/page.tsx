// The claims: each by how every source stands to it, the conflicts first.
import type { Metadata } from "next";
import { type Params, parseClaimsRequest } from "#components/claims/claims-request.ts";
import { ClaimsRoom } from "#components/claims/claims-room.tsx";
import { matrixColumns } from "#components/claims/matrix-columns.ts";
import { Page } from "#components/ui/page.tsx";
import { loadClaims } from "#lib/features/claims/loaders.ts";
import { loadSources } from "#lib/features/sources/loaders.ts";
import { loadWorks } from "#lib/features/works/loaders.ts";

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const [claims, sources, works, params] = await Promise.all([
    loadClaims(),
    loadSources(),
    loadWorks(),
    searchParams,
  ]);
  return (
    <Page
      title="Claims"
      lead="What the sources assert, hedge or deny, claim by claim. Origins are independent works: copies of one story, and stories that pass on the same voice, count once."
    >
      <ClaimsRoom
        claims={claims}
        columns={matrixColumns(sources, works)}
        request={parseClaimsRequest(params)}
      />
    </Page>
  );
}
