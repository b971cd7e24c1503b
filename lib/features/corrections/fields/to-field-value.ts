/** What a person typed as a field of a source, in the form in which it is kept: a date as EDTF, a language as its tag. Pure. */
import { edtfBounds } from "#lib/edtf-bounds.ts";
import type { CorrectableField } from "#lib/features/sources/schema.ts";
import { DOCUMENT_TYPES } from "#lib/intake/document.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

/** @example toFieldValue("language", "EN-us") // succeeded("en-US") */
export function toFieldValue(field: CorrectableField, typed: string): Outcome<string> {
  const value = typed.trim();
  if (field === "published" && edtfBounds(value) === null)
    return wrong(value, "a date: write it as 2024-02-08, as 2024-02 where the day is not known, or as 2024");
  if (field === "language") return toLanguage(value);
  if (field === "direction" && !["ltr", "rtl"].includes(value))
    return wrong(value, "a direction of writing: it is ltr (left to right) or rtl (right to left)");
  if (field === "type" && !DOCUMENT_TYPES.some((type) => type === value))
    return wrong(value, `a type of document: it is one of ${DOCUMENT_TYPES.join(", ")}`);
  return succeeded(value);
}

function toLanguage(value: string): Outcome<string> {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(value);
    return succeeded(tag);
  } catch {
    return wrong(value, "a language: write its tag, such as en, fa or ar-IQ");
  }
}

function wrong(value: string, what: string): Outcome<never> {
  return failed("invalid-body", `“${value}” is not ${what}.`);
}
