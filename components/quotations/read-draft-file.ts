/**
 * The text of a file that an editor drops on the desk. Plain text and Markdown are read here, as they are; any other format by the
 * readers of this room.
 *
 * @throws Error with words for the editor where the file is too long, or cannot be read.
 */
import { DRAFT_LIMIT } from "#lib/features/quotations/draft-limit.ts";

/** A Word document carries its pictures along. */
const FILE_LIMIT = DRAFT_LIMIT * 10;

export async function readDraftFile(file: File): Promise<string> {
  const isText = /\.(?:md|markdown|txt)$/i.test(file.name);
  const limit = isText ? DRAFT_LIMIT * 1.2 : FILE_LIMIT;
  const figure = (bytes: number) => bytes.toLocaleString("en");
  if (file.size > limit) {
    throw new Error(
      `${file.name} has ${figure(file.size)} bytes; a draft may have ${figure(isText ? DRAFT_LIMIT : limit)}. Check it in parts.`,
    );
  }
  const bytes = await file.arrayBuffer();
  return (isText ? inUtf8(bytes) : null) ?? readByRoom(file.name, bytes);
}

function inUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function readByRoom(fileName: string, bytes: ArrayBuffer): Promise<string> {
  const response = await fetch(`/api/v1/drafts/read?${new URLSearchParams({ fileName })}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: bytes,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? `The room answered with ${response.status}.`);
  return answer.markdown;
}
