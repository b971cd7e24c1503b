/**
 * The text of a file that an editor drops on the desk. The one place to teach it another format than plain text and Markdown.
 *
 * @throws Error with words for the editor where the file is too long, or no text in UTF-8.
 */
import { DRAFT_LIMIT } from "#lib/features/quotations/draft-limit.ts";

export async function readDraftFile(file: File): Promise<string> {
  const figure = (bytes: number) => bytes.toLocaleString("en");
  if (file.size > DRAFT_LIMIT * 1.2)
    throw new Error(
      `${file.name} has ${figure(file.size)} bytes; a draft may have ${figure(DRAFT_LIMIT)}. Check it in parts.`,
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(
      `${file.name} is not text in UTF-8. Save it as plain text or Markdown, and drop it again.`,
    );
  }
}
