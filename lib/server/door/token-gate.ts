/**
 * Who may read, where a room has a secret (`READING_ROOM_TOKEN`): whoever carries it as a bearer token, or in the cookie
 * that opening `/?token=…` once has set. The address is then shown without it. Not an account: all who know it are alike.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export type Credentials = {
  readonly method: string;
  readonly url: string;
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
};

export type GateAnswer =
  | { readonly kind: "enter" }
  | { readonly kind: "refuse" }
  /** Set the cookie, and come again at this address. */
  | { readonly kind: "admit"; readonly location: string; readonly cookie: string };

export function askGate(token: string, port: number, given: Credentials): GateAnswer {
  const cookieName = `reading_room_${port}`;
  const cookieValue = createHmac("sha256", token).update("the reader's cookie").digest("base64url");
  const bearer = /^Bearer +(\S+)$/i.exec(given.authorization ?? "")?.[1];
  if (bearer !== undefined && isEqual(bearer, token)) return { kind: "enter" };
  const inAddress = tokenInAddress(given);
  if (inAddress !== null) {
    if (!isEqual(inAddress.token, token)) return { kind: "refuse" };
    const cookie = `${cookieName}=${cookieValue}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
    return { kind: "admit", location: inAddress.rest, cookie };
  }
  const carried = readCookie(given.cookie ?? "", cookieName);
  return carried !== null && isEqual(carried, cookieValue) ? { kind: "enter" } : { kind: "refuse" };
}

function tokenInAddress({ method, url }: Credentials): { token: string; rest: string } | null {
  if (method !== "GET" && method !== "HEAD") return null;
  const address = new URL(url, "http://room");
  const token = address.searchParams.get("token");
  if (token === null) return null;
  address.searchParams.delete("token");
  return { token, rest: `${address.pathname}${address.search}` };
}

function readCookie(header: string, name: string): string | null {
  const pairs = header.split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** In a time that does not depend on where the two differ, or on their lengths. */
function isEqual(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
