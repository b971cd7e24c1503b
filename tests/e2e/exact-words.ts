/**
 * Whether a link to a span leads to the words that it shows: by the text that the API gives, counted in code points as addresses are.
 */
import type { APIRequestContext, Locator } from "@playwright/test";

/** The words of the source at each link's `?at=`, in the order of the links. */
export async function wordsAt(request: APIRequestContext, links: Locator): Promise<string[]> {
  const texts = new Map<string, string[]>();
  const words: string[] = [];
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
    const { pathname, searchParams } = new URL(href, "http://room");
    const slug = pathname.split("/")[2] ?? "";
    if (!texts.has(slug)) {
      const answer = await request.get(`/api/v1/sources/${slug}`);
      texts.set(slug, [...((await answer.json()) as { text: string }).text]);
    }
    const [start, end] = (searchParams.get("at") ?? "").split("-").map(Number);
    words.push(texts.get(slug)?.slice(start, end).join("") ?? "");
  }
  return words;
}
