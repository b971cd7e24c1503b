/**
 * Lets so many do something at once and so many wait in a row behind them; whoever comes then, or has waited too long, is told so at
 * once. What is done, it does not know.
 */
import { failed, type Outcome } from "#lib/outcome.ts";

type Bounds = {
  readonly atOnce: number;
  readonly waiting: number;
  /** Whoever has not begun after so long gives up. */
  readonly patienceMs: number;
};

export type TakeTurn = <Value>(
  work: () => Promise<Outcome<Value>>,
  signal?: AbortSignal,
) => Promise<Outcome<Value>>;

/**
 * Turns are taken in the order in which they are asked for. A failure of the work is passed on, and so is what it throws.
 *
 * @returns what the work gives; a failure `busy` where it did not begin, or `cancelled` where the signal came first.
 * @example const takeTurn = makeTurns({ atOnce: 2, waiting: 6, patienceMs: 15_000 })
 */
export function makeTurns({ atOnce, waiting, patienceMs }: Bounds): TakeTurn {
  let underWay = 0;
  const row: (() => void)[] = [];

  /** True once it is one's turn. */
  const wait = (signal: AbortSignal | undefined) =>
    new Promise<boolean>((resolve) => {
      const leave = () => {
        const place = row.indexOf(begin);
        if (place >= 0) row.splice(place, 1);
        settle(false);
      };
      const settle = (isTurn: boolean) => {
        clearTimeout(clock);
        signal?.removeEventListener("abort", leave);
        resolve(isTurn);
      };
      const begin = () => settle(true);
      const clock = setTimeout(leave, patienceMs);
      signal?.addEventListener("abort", leave, { once: true });
      row.push(begin);
    });

  return async (work, signal) => {
    if (underWay >= atOnce) {
      if (row.length >= waiting || !(await wait(signal)))
        return signal?.aborted
          ? failed("cancelled", "It was cancelled before its turn.")
          : failed("busy", busy);
    } else underWay += 1;
    try {
      return await work();
    } finally {
      // The turn goes over to the next in the row, or is free.
      const next = row.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}

const busy =
  "The room is reading as many files as it can, and others wait already. Try again in a few seconds.";
