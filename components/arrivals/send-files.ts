/** Sends files to the room, some at a time, as an import of their own. A file that the room does not take says why, and the others go on. */
import { z } from "zod";
import type { DroppedFile } from "./dropped-files.ts";

const madeSchema = z.object({ id: z.uuid() });
const problemSchema = z.object({ error: z.object({ message: z.string() }) });

/** So many go at the same time. */
const ABREAST = 3;

export type NotSent = { readonly path: string; readonly message: string };

/** Begins an import; throws an error to show where the room does not answer. */
export async function beginImport(): Promise<string> {
  const answer = await ask("/api/v1/imports", "application/json", "{}");
  return madeSchema.parse(answer).id;
}

/** Sends all files; `ended` hears of each that has come, or has not. Gives those that have not. */
export async function sendFiles(
  batch: string,
  files: readonly DroppedFile[],
  ended: () => void,
): Promise<NotSent[]> {
  const waiting = [...files];
  const notSent: NotSent[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        const address = `/api/v1/imports/${batch}/files?${new URLSearchParams({ path: next.path })}`;
        await ask(address, "application/octet-stream", next.file);
      } catch (error) {
        notSent.push({ path: next.path, message: error instanceof Error ? error.message : String(error) });
      }
      ended();
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, sendNext));
  return notSent;
}

/** What can be done with a file that is on its way, or with all of an import. */
export type FileAction = "cancel" | "retry";

export async function actOnFile(file: string, action: FileAction): Promise<void> {
  await ask(`/api/v1/imports/files/${file}/${action}`, "application/json", "{}");
}

export async function actOnAll(batch: string, action: FileAction): Promise<void> {
  await ask(`/api/v1/imports/${batch}/${action}`, "application/json", "{}");
}

/** What a source that came in is to another one: a second witness of its work, or its newer version. */
export type Identity = "witness" | "version";

export async function sayIdentity(file: string, identity: Identity, of: string): Promise<void> {
  await ask(`/api/v1/imports/files/${file}/${identity}`, "application/json", JSON.stringify({ of }));
}

export async function takeIdentityBack(file: string, identity: Identity): Promise<void> {
  await ask(`/api/v1/imports/files/${file}/${identity}`, "application/json", null, "DELETE");
}

async function ask(address: string, type: string, body: BodyInit | null, method = "POST"): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { method, headers: { "content-type": type }, body });
  } catch {
    throw new Error("The room did not answer. See whether it is still open, and try again.");
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const problem = problemSchema.safeParse(answer);
  throw new Error(
    problem.success ? problem.data.error.message : `The room answered with ${response.status}.`,
  );
}
