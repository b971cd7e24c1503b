// The front desk: what is on the shelf, who is in it, and the search.
import { FrontDesk } from "#components/desk/front-desk.tsx";
import { toCard } from "#components/excerpts/to-card.ts";
import { Page } from "#components/ui/page.tsx";
import { loadClaimCounts } from "#lib/features/claims/loaders.ts";
import { loadEntities, loadMentioned, loadTellingPassage } from "#lib/features/entities/loaders.ts";
import { loadEventCount } from "#lib/features/events/loaders.ts";
import { loadExcerptCount, loadLatestExcerpts } from "#lib/features/excerpts/loaders.ts";
import { loadOpenSuggestionCount } from "#lib/features/reviews/loaders.ts";
import { loadCounts, loadSources } from "#lib/features/sources/loaders.ts";

/** So many of each kind stand on the front desk. */
const shown = 5;

/** What was saved last, and how much is saved. */
async function loadSaved() {
  const [latest, saved] = await Promise.all([loadLatestExcerpts(3), loadExcerptCount()]);
  return { latest: latest.rows.map((row) => toCard(row, latest.targets)), saved };
}

/** How much is known beyond names, for the welcome. */
async function loadKnown() {
  const [events, claims, waiting] = await Promise.all([
    loadEventCount(),
    loadClaimCounts(),
    loadOpenSuggestionCount(),
  ]);
  return { events, ...claims, waiting };
}

export default async function FrontDeskPage() {
  const [counts, known, sources, mentioned, example, people, organizations, places, saved] =
    await Promise.all([
      loadCounts(),
      loadKnown(),
      loadSources(),
      loadMentioned(),
      loadTellingPassage(),
      loadEntities("person", "mentions", shown),
      loadEntities("organization", "mentions", shown),
      loadEntities("place", "mentions", shown),
      loadSaved(),
    ]);
  return (
    <Page>
      <FrontDesk
        {...{ counts, known, sources, mentioned, example, people, organizations, places }}
        {...saved}
      />
    </Page>
  );
}
