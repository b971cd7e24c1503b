/**
 * The text of a draft that is brought as a file. Plain text and Markdown stay as they are, so that places in the report are places
 * in the file; of any other format the readers make one, each in its turn.
 */
import type { ReadBounds } from "#lib/intake/bounds.ts";
import { decode } from "#lib/intake/encoding.ts";
import { readInTurn } from "#lib/intake/read-in-turn.ts";
import { recognise } from "#lib/intake/recognise.ts";
import { toDraft } from "#lib/intake/to-draft.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { DRAFT_LIMIT } from "./draft-limit.ts";

export async function readDraft(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  bounds: ReadBounds,
  signal?: AbortSignal,
): Promise<Outcome<string>> {
  const { as } = recognise(bytes, fileName);
  const draft =
    as === "txt" || as === "md" ? asItIs(bytes, fileName) : await asRead(bytes, fileName, bounds, signal);
  if (!draft.ok || draft.value.length <= DRAFT_LIMIT) return draft;
  return failed(
    "too-large",
    `"${fileName}" has ${draft.value.length} characters; a draft may have ${DRAFT_LIMIT}. Check it in parts.`,
  );
}

function asItIs(bytes: Uint8Array<ArrayBuffer>, fileName: string): Outcome<string> {
  const decoded = decode(bytes);
  if (decoded.ok) return succeeded(decoded.value.text);
  return failed(decoded.failure.code, `"${fileName}" cannot be read. ${decoded.failure.message}`);
}

async function asRead(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  bounds: ReadBounds,
  signal: AbortSignal | undefined,
): Promise<Outcome<string>> {
  const document = await readInTurn(bytes, fileName, bounds, signal);
  return document.ok ? succeeded(toDraft(document.value)) : document;
}
