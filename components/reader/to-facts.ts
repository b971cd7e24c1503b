/** The events and claims of one source, with the spans that tell them: what the reader lays over the text and shows beside it. */
import type { ClaimView } from "#lib/features/claims/view.ts";
import type { EventView } from "#lib/features/events/view.ts";
import { type StoredSpan, storedSpan } from "#lib/text/span.ts";
import type { FactCard } from "./reader-room.tsx";

export type Fact = FactCard & { readonly spans: readonly StoredSpan[] };

type Told = Pick<EventView, "slug" | "title" | "bySource">;
type Carried = Pick<ClaimView, "slug" | "statement" | "bySource">;

/** Events first, then claims; of each only what stands in this source. */
export function toFacts(source: string, events: readonly Told[], claims: readonly Carried[]): Fact[] {
  const told = events.map(({ slug, title, bySource }): Fact => {
    const here = bySource.filter((one) => one.source === source);
    const passages = here.flatMap(({ roles }) => roles.flatMap(({ passages }) => passages));
    return { kind: "event", slug, title, spans: passages.map(({ start, end }) => storedSpan(start, end)) };
  });
  const carried = claims.map(({ slug, statement, bySource }): Fact => {
    const here = bySource.filter((one) => one.source === source).flatMap(({ evidence }) => evidence);
    const spans = here.map(({ words }) => storedSpan(words.start, words.end));
    return { kind: "claim", slug, title: statement, spans };
  });
  return [...told, ...carried].filter(({ spans }) => spans.length > 0);
}
