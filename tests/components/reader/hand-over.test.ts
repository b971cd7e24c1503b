import { expect, test } from "vitest";
import { handOver, takeOver } from "#components/reader/hand-over.ts";

test("what was laid down is taken up with its ticket", () => {
  const [one, other] = [handOver("<p>1</p>"), handOver("<p>2</p>")];
  expect(takeOver(other)).toBe("<p>2</p>");
  expect(takeOver(one)).toBe("<p>1</p>");
});

test("nothing lies under a ticket that was never given", () => {
  expect(takeOver("none")).toBeUndefined();
});

test("what nobody comes for does not stay forever", () => {
  const forgotten = handOver("<p>forgotten</p>");
  for (let count = 0; count < 500; count += 1) handOver("<p>next</p>");
  expect(takeOver(forgotten)).toBeUndefined();
});
