/** Asks the room what answers chosen words in other sources, and says in a sentence what came of it. */
import type { ChosenWords } from "#components/reader/span-actions.ts";
import type { Counterpart } from "#lib/features/comparisons/counterpart.ts";

type Answer = { readonly items: readonly Counterpart[] | null; readonly said: string };

export async function askCounterparts(
  { source, at }: Pick<ChosenWords, "source" | "at">,
  others: readonly string[],
): Promise<Answer> {
  const asked = new URLSearchParams({
    source,
    start: String(at.start),
    end: String(at.end),
    in: others.join(","),
  });
  try {
    const response = await fetch(`/api/v1/compare/counterparts?${asked}`);
    const answer = await response.json();
    if (!response.ok) return { items: null, said: answer.error?.message ?? unreachable };
    const items: readonly Counterpart[] = answer.items;
    const found = items.filter(({ at }) => at !== null).length;
    return { items, said: found === 0 ? "Nothing answers these words." : "Counterparts shown." };
  } catch {
    return { items: null, said: unreachable };
  }
}

const unreachable = "The room did not answer. Is it still open? Try again.";
