/**
 * Puts Next behind the door and listens. Stopping lets requests under way finish for a few seconds, then ends them.
 */
import type { Server } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import next from "next";
import { describeListenError } from "#bin/port-fault.mjs";
import { acceptedHosts } from "#lib/server/door/accepted-hosts.ts";
import { makeDoor } from "#lib/server/door.ts";
import type { Environment } from "#lib/server/environment.ts";
import { describeError, Refusal } from "#lib/server/refusal.ts";

const maxUrlLength = 4_096;
const maxBodyBytes = 6 * 1024 * 1024;
const patienceMs = 3_000;

export type Listening = { stop(): Promise<void> };

export async function listen(root: string, environment: Environment, isDev: boolean): Promise<Listening> {
  const { host, port, token, reading } = environment;
  const pages = next({ dev: isDev, dir: root, hostname: host, port, quiet: true });
  await pages.prepare();
  const door = makeDoor({
    rules: {
      hosts: acceptedHosts(host, port, ownNames()),
      maxUrlLength,
      maxBodyBytes,
      maxFileBytes: reading.fileBytes,
    },
    token,
    port,
    isDev,
    handle: pages.getRequestHandler(),
    ...(isDev ? { upgrade: pages.getUpgradeHandler() } : {}),
    note: (error) => console.error(describeError(error)),
  });
  await open(door, host, port);
  return {
    stop: async () => {
      await close(door);
      await pages.close();
    },
  };
}

function ownNames(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return [hostname(), ...addresses.map(({ address }) => address)];
}

async function open(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const fault = describeListenError(error, host, port);
    throw fault === null ? error : new Refusal(fault);
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatience);
}
