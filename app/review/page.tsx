// Reviewing: one proposal in view, with its passage and its rivals. Which one, and of what kind and source, is in the address.
import type { Metadata } from "next";
import { ReviewRoom } from "#components/review/review-room.tsx";
import { Page } from "#components/ui/page.tsx";
import { loadReview } from "#lib/features/reviews/loaders.ts";
import { type Params, parseReviewRequest } from "#lib/features/reviews/parse-review-request.ts";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<Params> }) {
  const request = parseReviewRequest(await searchParams);
  const review = await loadReview(request);
  return (
    <Page
      title="Review"
      lead="What a machine proposes is no fact before you say so. Everything you decide here can be undone, now or later."
      width="wide"
    >
      <ReviewRoom review={review} request={request} />
    </Page>
  );
}
