/**
 * Lines that say what a start is doing and how long it took. Nothing that takes over a second goes without one; what is
 * done at once is not worth a line.
 */

/** Runs `work`, saying what is being done, and then the seconds that it took. */
export async function step<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  process.stdout.write(`${doing} … `);
  try {
    const result = await work();
    process.stdout.write(`${secondsSince(began)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** Goes on where nobody reads what is said any more (`npm start | head`). */
export function outliveListeners(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
