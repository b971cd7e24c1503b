/** What every reader of markup does at the end, alike: language, direction and type of what it found, and a refusal of nothing. */
import type { Composed } from "./compose.ts";
import type { DocumentType, ReadField, Reading } from "./document.ts";
import { RefusedFile } from "./refused.ts";
import { tellDirection } from "./tell-direction.ts";
import { tellLanguage } from "./tell-language.ts";
import { tellType } from "./tell-type.ts";

type Found = Composed &
  Pick<Reading, "format" | "reader" | "encoding"> & {
    readonly fields: readonly ReadField[];
    /** What the file declares; believed where the text is too short to tell. */
    readonly declaredLanguage?: string | null;
    readonly declaredType?: DocumentType | null;
    readonly pages?: Reading["pages"];
    readonly runs?: Reading["runs"];
  };

/** Of so few characters, what the file declares is the better guess. */
const SHORT = 1000;

export function finishReading(found: Found): Reading {
  const { declaredLanguage = null, declaredType = null, pages = [], runs = [], ...rest } = found;
  if (found.passages.length === 0) throw new RefusedFile("empty", "There are no words in it to read.");
  const body = bodyOf(found);
  const told = tellLanguage(body);
  const declared = canonicalTag(declaredLanguage);
  return {
    ...rest,
    language: declared !== "und" && (told === "und" || body.length < SHORT) ? declared : told,
    direction: tellDirection(body),
    type: declaredType ?? tellType(found.text, found),
    pages,
    runs,
  };
}

/** Menus are in the language of the site, which need not be the article's. */
function bodyOf({ text, passages }: Composed): string {
  const body = passages.filter(({ kind }) => kind !== "boilerplate");
  return body.map(({ span }) => text.slice(span.start, span.end)).join("\n") || text;
}

function canonicalTag(declared: string | null): string {
  try {
    const [tag = "und"] = Intl.getCanonicalLocales(declared?.trim().replaceAll("_", "-") || "und");
    return new Intl.Locale(tag).language ?? "und";
  } catch {
    return "und";
  }
}
