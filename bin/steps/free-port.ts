/**
 * Says that a port is taken before anything slow is done. (Between this look and the listening somebody may still take it:
 * then the listening says so.)
 */
import { createServer } from "node:net";
import { Refusal } from "#lib/server/refusal.ts";

export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw listenRefusal(error, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

export function listenRefusal(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    return new Refusal(
      `Port ${port} on ${host} is in use, perhaps by a reading room that is already open. End that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES")
    return new Refusal(`Port ${port} may not be used by this user. Choose one above 1023 with PORT.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Refusal(`HOST=${host} is not an address of this machine. Leave it out, or name one that is.`);
  }
  return error;
}
