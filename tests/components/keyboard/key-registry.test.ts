import { expect, test } from "vitest";
import { currentKeys, keySnapshot, registerKey, subscribeToKeys } from "#components/keyboard/key-registry.ts";

const binding = (keys: string, does: string) => ({ keys, does, group: "Everywhere", run: () => undefined });

test("the latest entry of a key wins, and gives it back when it leaves", () => {
  const leaveHouse = registerKey(binding("j", "house"));
  const leaveRoom = registerKey(binding("j", "room"));
  expect(currentKeys().map((key) => key.does)).toEqual(["room"]);
  leaveRoom();
  expect(currentKeys().map((key) => key.does)).toEqual(["house"]);
  leaveHouse();
  expect(currentKeys()).toEqual([]);
});

test("subscribers hear of every change, and the snapshot stays the same between changes", () => {
  let heard = 0;
  const stop = subscribeToKeys(() => {
    heard += 1;
  });
  const leave = registerKey(binding("?", "help"));
  expect(keySnapshot()).toBe(keySnapshot());
  leave();
  stop();
  registerKey(binding("x", "unheard"))();
  expect(heard).toBe(2);
});
