/**
 * Whether a request may come in, decided from its first line and its headers alone: pure, so that the whole table of cases
 * is a test. Who the reader is (`token-gate.ts`) and how long a body may be (`bounded-body.ts`) are other questions.
 */
export type DoorRules = {
  /** What a `Host` header may say: `127.0.0.1:3000`, `localhost:3000` … in lower case. */
  readonly hosts: ReadonlySet<string>;
  readonly maxUrlLength: number;
  readonly maxBodyBytes: number;
  /** Of a body that is a file, sent as `application/octet-stream`. */
  readonly maxFileBytes: number;
};

export type ArrivingRequest = {
  readonly method: string;
  /** The target as it stands in the request's first line. */
  readonly url: string;
  /** Every `Host` header that was sent. */
  readonly hosts: readonly string[];
  readonly origin?: string | undefined;
  readonly fetchSite?: string | undefined;
  readonly fetchMode?: string | undefined;
  readonly fetchDestination?: string | undefined;
  readonly contentType?: string | undefined;
  readonly contentLength?: string | undefined;
};

/** A refusal's message is the same for everybody: nothing that was sent is ever repeated. */
export type Rejection = { readonly status: number; readonly code: string; readonly message: string };

const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
export const allowedMethods = [...methods].join(", ");

/** Judges in this order: form of the request, whom it was meant for, where it comes from, how much it brings. Null lets it in. */
export function judgeRequest(request: ArrivingRequest, rules: DoorRules): Rejection | null {
  return (
    judgeForm(request, rules) ??
    judgeHost(request, rules) ??
    judgeOrigin(request) ??
    judgeBody(request, rules)
  );
}

function judgeForm({ method, url }: ArrivingRequest, rules: DoorRules): Rejection | null {
  if (!methods.has(method)) {
    return { status: 405, code: "method-not-allowed", message: "This method is not used here." };
  }
  if (url.length > rules.maxUrlLength) {
    return {
      status: 414,
      code: "address-too-long",
      message: `An address has at most ${rules.maxUrlLength} characters.`,
    };
  }
  return isWellFormed(url)
    ? null
    : { status: 400, code: "bad-address", message: "The address is not well formed." };
}

/** A path of one's own machine, decodable, without U+0000, which PostgreSQL cannot hold. `//host` and `\` lead astray. */
function isWellFormed(url: string): boolean {
  const [path = "", query = ""] = url.split(/\?(.*)/s, 2);
  if (!path.startsWith("/") || path.startsWith("//") || path.includes("\\")) return false;
  if (/%5c|%00/i.test(path) || /%00/.test(query)) return false;
  return canDecode(path);
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function judgeHost({ hosts }: ArrivingRequest, rules: DoorRules): Rejection | null {
  const [host] = hosts;
  if (hosts.length !== 1 || host === undefined) {
    return { status: 400, code: "bad-host", message: "A request names exactly one host." };
  }
  if (rules.hosts.has(host.toLowerCase())) return null;
  return { status: 421, code: "foreign-host", message: "This reading room answers only to its own address." };
}

/**
 * Browsers say where a request comes from, in `Origin` or in `Sec-Fetch-Site`. What comes from elsewhere is refused, save a
 * link that a reader followed. Programs say neither; but what a foreign page's form could send without saying is refused too.
 */
function judgeOrigin(request: ArrivingRequest): Rejection | null {
  const { origin, fetchSite, hosts } = request;
  if (origin !== undefined && origin.toLowerCase() !== `http://${hosts[0]?.toLowerCase()}`)
    return foreignOrigin;
  const isElsewhere = fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none";
  if (isElsewhere && !isFollowedLink(request)) return foreignOrigin;
  const isAnonymous = origin === undefined && fetchSite === undefined;
  return isWrite(request) && isAnonymous && isFormBody(request.contentType) ? formWithoutOrigin : null;
}

const foreignOrigin: Rejection = {
  status: 403,
  code: "foreign-origin",
  message: "Requests from other sites are refused.",
};

const formWithoutOrigin: Rejection = {
  status: 403,
  code: "form-without-origin",
  message: "Forms are taken only from the reading room's own pages. Programs send application/json.",
};

function isWrite({ method }: ArrivingRequest): boolean {
  return method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
}

function isFollowedLink(request: ArrivingRequest): boolean {
  return !isWrite(request) && request.fetchMode === "navigate" && request.fetchDestination === "document";
}

function isFormBody(contentType: string | undefined): boolean {
  const forms = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];
  return forms.includes(typeOf(contentType));
}

function typeOf(contentType: string | undefined): string {
  return contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
}

function judgeBody({ contentLength, contentType }: ArrivingRequest, rules: DoorRules): Rejection | null {
  const most = mostBytes(contentType, rules);
  return Number(contentLength ?? 0) > most ? bodyTooLong(most) : null;
}

/** How much a request of this type of content may bring. */
export function mostBytes(contentType: string | undefined, rules: DoorRules): number {
  return typeOf(contentType) === "application/octet-stream" ? rules.maxFileBytes : rules.maxBodyBytes;
}

export function bodyTooLong(maxBytes: number): Rejection {
  return { status: 413, code: "body-too-long", message: `A request brings at most ${maxBytes} bytes.` };
}
