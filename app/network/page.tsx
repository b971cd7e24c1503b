// Who is named with whom: a picture, and a table of the same.
import type { Metadata } from "next";
import { NetworkRoom } from "#components/network/network-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadMeetings } from "#lib/features/entities/loaders.ts";

export const metadata: Metadata = { title: "Who is named with whom" };

export default async function NetworkPage() {
  return (
    <Page
      title="Who is named with whom"
      lead="People, organizations and places that stand in the same passages, twice or more; the strongest ties of all. Each opens the passages."
    >
      <NetworkRoom meetings={await loadMeetings()} />
    </Page>
  );
}
