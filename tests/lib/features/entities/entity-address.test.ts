import { expect, test } from "vitest";
import { entityAddress } from "#lib/features/entities/entity-address.ts";

test.each([
  ["the whole room", {}, "/entities/quds-force"],
  ["one name", { as: "Qods Force" }, "/entities/quds-force?as=Qods+Force#mentions"],
  ["beside another", { with: "esmail-qaani" }, "/entities/quds-force?with=esmail-qaani#mentions"],
])("%s has an address", (_name, lens, address) => {
  expect(entityAddress("quds-force", lens)).toBe(address);
});
