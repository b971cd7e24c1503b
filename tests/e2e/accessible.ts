/**
 * Holds a page to WCAG 2.2 AA as far as axe can tell. What it cannot judge (reading order, the sense of a name) is for people.
 */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Its `Page` is declared by another patch release of the same package. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]["page"];

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage })
    // What it need not tell of, it need not gather: a quarter of its time.
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found).toEqual([]);
}
