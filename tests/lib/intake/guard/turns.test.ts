import { describe, expect, it } from "vitest";
import { makeTurns } from "#lib/intake/guard/turns.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";

/** Work that ends when it is told to, and says how many were under way when it began. */
function workshop(bounds: { atOnce: number; waiting: number; patienceMs: number }) {
  const takeTurn = makeTurns(bounds);
  const begun: string[] = [];
  const ends = new Map<string, (outcome: Outcome<string>) => void>();
  return {
    begun,
    start: (name: string, signal?: AbortSignal) =>
      takeTurn(() => {
        begun.push(name);
        return new Promise<Outcome<string>>((resolve) => ends.set(name, resolve));
      }, signal),
    end: async (name: string) => {
      ends.get(name)?.(succeeded(name));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const patient = { atOnce: 2, waiting: 2, patienceMs: 60_000 };

describe("turns", () => {
  it("are taken so many at once, the others in the order in which they came", async () => {
    const { start, end, begun } = workshop(patient);
    const all = ["a", "b", "c", "d"].map((name) => start(name));
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "c"]);
    await end("a");
    await end("c");
    await end("d");
    expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"].map((name) => succeeded(name)));
    void start("e");
    void start("f");
    expect(begun.slice(4)).toEqual(["e", "f"]);
  });

  it("are refused at once where the row is full", async () => {
    const { start, begun } = workshop(patient);
    for (const name of ["a", "b", "c", "d"]) void start(name);
    expect(await start("e")).toMatchObject({ ok: false, failure: { code: "busy" } });
    expect(begun).toEqual(["a", "b"]);
  });

  it("are given up by whoever has waited too long, or went away, and by nobody else", async () => {
    const { start, end, begun } = workshop({ ...patient, atOnce: 1, patienceMs: 20 });
    const leaving = new AbortController();
    const first = start("a");
    const late = start("b");
    const gone = start("c", leaving.signal);
    leaving.abort();
    expect(await gone).toMatchObject({ ok: false, failure: { code: "cancelled" } });
    expect(await late).toMatchObject({ ok: false, failure: { code: "busy" } });
    const next = start("d");
    await end("a");
    await end("d");
    expect([await first, await next, begun]).toEqual([succeeded("a"), succeeded("d"), ["a", "d"]]);
  });

  it("are passed on where the work throws", async () => {
    const takeTurn = makeTurns({ atOnce: 1, waiting: 1, patienceMs: 60_000 });
    await expect(takeTurn(() => Promise.reject(new Error("It fell.")))).rejects.toThrow("It fell.");
    expect(await takeTurn(async () => succeeded(1))).toEqual(succeeded(1));
  });
});
