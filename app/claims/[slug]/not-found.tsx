// No such claim: mistyped, or taken back by whoever recorded it.
import type { Metadata } from "next";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NoClaim() {
  return (
    <Page
      width="measure"
      kicker="404"
      title="No claim stands at this address"
      lead="If it was recorded by hand, that may have been undone, and with it what was added to it since. Or the address was mistyped."
    >
      <Button href="/claims">All claims</Button>
    </Page>
  );
}
