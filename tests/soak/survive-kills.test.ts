import { expect, it } from "vitest";
import { soak as soakNotes } from "./notes.soak.ts";
import { soak } from "./survive-kills.soak.ts";

it("loses nothing that was acknowledged, and keeps nothing in part, when room and database are killed", async () => {
  const report = await soak(3, 20261120, () => {});
  expect(report.acknowledged).toBeGreaterThan(10);
  expect(report).toMatchObject({ kills: 3, lost: [], torn: [] });
}, 120_000);

it("keeps every note that was said to be saved, whole and once, when room and database are killed", async () => {
  const report = await soakNotes(3, 20261121, () => {});
  expect(report.acknowledged).toBeGreaterThan(5);
  expect(report).toMatchObject({ kills: 3, lost: [], torn: [] });
}, 120_000);
