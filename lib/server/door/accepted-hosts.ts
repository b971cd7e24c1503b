/**
 * The names under which this room may be asked for. A page elsewhere can let a name of its own point to this machine (DNS
 * rebinding); the `Host` header then still says that name, and is refused.
 */
import { isIPv6 } from "node:net";

const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * What a `Host` header may say, in lower case. `host` is what the room listens on; when that is every address of the
 * machine, `own` names them: its addresses and its host name.
 */
export function acceptedHosts(host: string, port: number, own: readonly string[]): ReadonlySet<string> {
  const isEveryAddress = host === "0.0.0.0" || host === "::";
  const names = [...loopback, ...(isEveryAddress ? own : [host])].map((name) =>
    isIPv6(name) ? `[${name}]` : name,
  );
  const withPort = names.map((name) => `${name.toLowerCase()}:${port}`);
  return new Set(port === 80 ? [...withPort, ...names.map((name) => name.toLowerCase())] : withPort);
}
