/** What goes wrong inside, for whoever runs the room: to the standard error stream, never to those who asked. */
export function reportError(error: unknown, request: Request): void {
  reportFault(`${request.method} ${new URL(request.url).pathname}`, error);
}

/** The same of what no request asked for: `what` was tried. */
export function reportFault(what: string, error: unknown): void {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${what}\n${said}\n`);
}
