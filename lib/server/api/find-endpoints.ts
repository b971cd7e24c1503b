/** Which endpoints stand at an address: those of every method, the most literal path first. */
import type { Endpoint } from "./endpoint.ts";

export type Match = { readonly endpoint: Endpoint; readonly values: Readonly<Record<string, string>> };

export function findEndpoints(endpoints: readonly Endpoint[], address: string): Match[] {
  const segments = decode(address);
  if (segments === null) return [];
  const matches = endpoints.flatMap((endpoint) => {
    const values = matchPath(endpoint.path.split("/"), segments);
    return values === null ? [] : [{ endpoint, values }];
  });
  const fewest = Math.min(...matches.map(({ values }) => Object.keys(values).length));
  return matches.filter(({ values }) => Object.keys(values).length === fewest);
}

function matchPath(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined && segment !== "") values[name] = segment;
    else if (part !== segment) return null;
  }
  return values;
}

/** The segments of an address, or null where one is not percent-encoded as UTF-8. */
function decode(address: string): string[] | null {
  try {
    return address.split("/").map(decodeURIComponent);
  } catch {
    return null;
  }
}
