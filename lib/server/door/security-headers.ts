/**
 * What every answer says to the browser about itself: nothing runs, loads or frames a page but what the room sent. Scripts
 * and styles are let in by a number used once (nonce), which Next reads from the policy on the request.
 */

/** `isDev` adds only what Next's dev mode cannot do without: evaluated source maps and the styles of its error overlay. */
export function contentSecurityPolicy(nonce: string, isDev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A saved web page, shown as it looked within a page of the room: it runs nothing, loads nothing and is framed by the room alone. */
const framedPage = /^\/api\/v1\/sources\/[^/]+\/original\.html$/;

const framedPolicy =
  "sandbox; default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The headers of the answer to what is asked at `url`; `policy` is that of the pages of the room. */
export function securityHeaders(policy: string, url: string): Readonly<Record<string, string>> {
  const isFramed = framedPage.test(url.split("?")[0] ?? "");
  return {
    "Content-Security-Policy": isFramed ? framedPolicy : policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": isFramed ? "SAMEORIGIN" : "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
  };
}
