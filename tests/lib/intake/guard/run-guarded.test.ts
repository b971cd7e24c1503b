import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { runGuarded } from "#lib/intake/guard/run-guarded.ts";

const MEBIBYTE = 1024 * 1024;
const script = "tests/support/guarded/misbehave.ts";
const input = new TextEncoder().encode("it rained");
const run = (what: string, guard = {}) =>
  runGuarded(script, [what], input, { seconds: 20, memoryBytes: 160 * MEBIBYTE, ...guard });

test("what it says is the answer, and it sees nothing of our environment", async () => {
  vi.stubEnv("SECRET", "hunter2");
  expect(await run("answer")).toEqual({ kind: "answered", answer: "IT RAINED no secret" });
});

test("it says how far it is, apart from what it complains of", async () => {
  const steps: string[] = [];
  expect(await run("steps", { onStep: (step: string) => steps.push(step) })).toMatchObject({
    answer: "done",
  });
  expect(steps).toEqual(["one", "two"]);
});

test("a loop without end is ended by the clock", async () => {
  expect(await run("loop", { seconds: 1 })).toEqual({ kind: "too-slow" });
});

test.each(["buffers", "heap"])("memory taken without end, as %s, ends it alone", async (what) => {
  expect(await run(what)).toEqual({ kind: "too-much-memory" });
});

test("it can be cancelled, before and while it runs", async () => {
  expect(await run("loop", { signal: AbortSignal.abort() })).toEqual({ kind: "cancelled" });
  expect(await run("loop", { signal: AbortSignal.timeout(300) })).toEqual({ kind: "cancelled" });
});

test.each(["write", "read"])("it may not %s outside of what it is for", async (what) => {
  const before = readFileSync("README.md", "utf8");
  const end = await run(what);
  expect(end.kind === "fell" && end.said).toContain("ERR_ACCESS_DENIED");
  expect(readFileSync("README.md", "utf8")).toBe(before);
});

test("a fall says why", async () => {
  const end = await run("juggle");
  expect(end.kind === "fell" && end.said).toContain("I do not know how to juggle.");
});
