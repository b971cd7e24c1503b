// A check that was saved: the draft and its verdicts as they were, with the versions of the sources that they were judged against.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SavedCheck } from "#components/quotations/saved-check.tsx";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadSavedCheck } from "#lib/features/quotations/loaders.ts";

export const metadata: Metadata = { title: "Saved check" };

export default async function SavedCheckPage({ params }: { params: Promise<{ id: string }> }) {
  const saved = await loadSavedCheck((await params).id);
  if (!saved) notFound();
  return (
    <Page
      title="Quotations checked"
      lead={
        <>
          Judged on <EdtfTime edtf={saved.savedAt.slice(0, 10)} />, and kept as it was.
        </>
      }
      width="wide"
    >
      <SavedCheck draft={saved.markdown} report={saved.report} sources={saved.sources} />
    </Page>
  );
}
