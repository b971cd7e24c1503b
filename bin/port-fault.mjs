/**
 * Whether the door's port can be had, asked before anything slow is done: plain JavaScript, since installing is slow too.
 * (Between this look and the listening somebody may still take it: then the listening says so.)
 */
import { createServer } from "node:net";

/**
 * What to say of a port that cannot be had, or null.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export async function findPortFault(host, port) {
  const server = createServer();
  try {
    await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, () => resolve(undefined));
    });
  } catch (error) {
    return describeListenError(error, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
  return null;
}

/**
 * What to say of an error that listening gave; null if it is none that a person can mend.
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 * @returns {string | null}
 */
export function describeListenError(error, host, port) {
  switch (/** @type {NodeJS.ErrnoException} */ (error).code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is in use, perhaps by a reading room that is already open. End that program, or choose another port: PORT=${port + 1} npm start`;
    case "EACCES":
      return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST=${host} is not an address of this machine. Leave it out, or name one that is.`;
    default:
      return null;
  }
}
