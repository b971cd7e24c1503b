/**
 * Asks the room to keep, change and let go of excerpts. Whatever happens is a value: an answer, or a sentence that says what happened
 * and what to do. It keeps nothing and shows nothing.
 */
import type { Excerpt, NoteReference } from "#lib/features/excerpts/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

const base = "/api/v1/excerpts";

/** What is asked when words are saved: which they are, never what they say. */
export type Wanted = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: Excerpt["colour"];
  readonly notebook: string | null;
};

/** Saves words. The key is the same for every try of the same saving, so that none of them saves twice. */
export function postExcerpt(wanted: Wanted, key: string): Promise<Outcome<Excerpt>> {
  return ask(base, { method: "POST", body: wanted, headers: { "idempotency-key": key } });
}

export function patchExcerpt(
  id: string,
  change: Partial<Wanted> & { revision: number },
): Promise<Outcome<Excerpt>> {
  return ask(`${base}/${id}`, { method: "PATCH", body: change });
}

export function getExcerpt(id: string): Promise<Outcome<Excerpt>> {
  return ask(`${base}/${id}`, {});
}

export function deleteExcerpt(id: string): Promise<Outcome<null>> {
  return ask(`${base}/${id}`, { method: "DELETE" });
}

export function restoreExcerpt(id: string): Promise<Outcome<Excerpt>> {
  return ask(`${base}/${id}/restore`, { method: "POST" });
}

/** What the references of a note lead to. Where it cannot be asked, they stay words. */
export async function getReferences(id: string): Promise<readonly NoteReference[]> {
  const answer = await ask<{ items: readonly NoteReference[] }>(`${base}/${id}/references`, {});
  return answer.ok ? answer.value.items : [];
}

type Request = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

async function ask<Answer>(
  path: string,
  { method = "GET", body, headers }: Request,
): Promise<Outcome<Answer>> {
  try {
    const written = body === undefined ? null : JSON.stringify(body);
    const type: Record<string, string> = written === null ? {} : { "content-type": "application/json" };
    const response = await fetch(path, { method, headers: { ...headers, ...type }, body: written });
    if (response.status === 204) return succeeded(null as Answer);
    const answer = await response.json();
    if (response.ok) return succeeded(answer);
    const { code = "internal-error", message = `The room answered with ${response.status}.` } =
      answer.error ?? {};
    return failed(code, message);
  } catch {
    return failed("unreachable", unreachable());
  }
}

function unreachable(): string {
  return navigator.onLine
    ? "The room did not answer: it may have been closed. Open it again and try once more."
    : "This machine has no connection at the moment. Try again when it has.";
}
