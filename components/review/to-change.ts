/** What a person filled in, as the change that a decision asks for; what was left as it was is left out. Pure. */
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { SuggestionChange } from "#lib/features/reviews/schema.ts";

const entityKinds = ["person", "organization", "place"] as const;
const identities = ["witness", "version"] as const;

type Span = { readonly start: number; readonly end: number };

/**
 * @param moved the words that were chosen instead of those proposed; null where they are the same.
 * @example toChange({ kind: "speech", … }, form, null) // { statement: "It rained." }
 */
export function toChange(payload: Payload, given: FormData, moved: Span | null): SuggestionChange {
  const text = (name: string) => {
    const value = given.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  switch (payload.kind) {
    case "known-name":
    case "new-name": {
      const kind = entityKinds.find((one) => one === given.get("kind"));
      const entity = text("entity");
      return { ...(entity ? { entity } : { kind, name: text("name") }), ...moved };
    }
    case "event":
      return { title: text("title"), date: text("date") ?? "", dateNote: text("dateNote") };
    case "date":
      return {
        date: text("date"),
        dateNote: text("dateNote"),
        event: text("title") ? undefined : text("event"),
        title: text("title"),
      };
    case "speech":
      return { statement: text("statement") };
    case "metadata": {
      const value = text("value");
      if (moved !== null) return payload.field === "published" ? { ...moved, value } : { ...moved };
      return value === payload.value ? {} : { value };
    }
    case "witness":
    case "version":
      return { identity: identities.find((one) => one === given.get("identity")) };
    case "duplicate":
      return {};
  }
}
