// The front desk. The shelf, the search and the names come with what they show.
import { Page } from "#components/ui/page.tsx";

export default function FrontDesk() {
  return (
    <Page
      title="Reading Room"
      lead="A reading room in which every name is linked to the exact passage that says so."
    >
      {null}
    </Page>
  );
}
