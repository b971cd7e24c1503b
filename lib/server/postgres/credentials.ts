/**
 * The passwords of the embedded server: random, made once, kept in the data folder for its owner's eyes only. The room
 * itself works with a role that is no superuser and owns only its own database.
 */
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "#lib/server/refusal.ts";

const schema = z.object({ superuser: z.string().min(20), room: z.string().min(20) });

export type Credentials = z.infer<typeof schema>;

export const roomRole = "reading_room";

export function credentialsFile(dataFolder: string): string {
  return join(dataFolder, "postgres-passwords.json");
}

/** The kept passwords, or null if there are none yet. */
export function readCredentials(dataFolder: string): Credentials | null {
  const file = credentialsFile(dataFolder);
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const parsed = schema.safeParse(parseJson(content));
  if (!parsed.success)
    throw new Refusal(`${file} holds no passwords of the database. Put the file back from a copy.`);
  return parsed.data;
}

/** Makes passwords, unless another start has just made some: then those. */
export function makeCredentials(dataFolder: string): Credentials {
  const made = {
    superuser: randomBytes(24).toString("base64url"),
    room: randomBytes(24).toString("base64url"),
  };
  const file = credentialsFile(dataFolder);
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    return made;
  } catch (error) {
    const kept = (error as NodeJS.ErrnoException).code === "EEXIST" ? readCredentials(dataFolder) : null;
    if (!kept) throw error;
    return kept;
  } finally {
    unlinkSync(draft);
  }
}

export function connectionUrl(
  port: number,
  credentials: Credentials,
  who: keyof Credentials,
  name: string,
): string {
  const role = who === "superuser" ? "postgres" : roomRole;
  return `postgresql://${role}:${credentials[who]}@127.0.0.1:${port}/${name}`;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
