/** What goes wrong inside, for whoever runs the room: to the standard error stream, never to those who asked. */
export function reportError(error: unknown, request: Request): void {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${new Date().toISOString()} ${request.method} ${new URL(request.url).pathname}\n${said}\n`,
  );
}
