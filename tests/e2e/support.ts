/**
 * The `test` of every end-to-end test: as Playwright's, and it fails when the browser reports anything:
 * an error in the console (a violation of the Content-Security-Policy is one), an exception, a request that failed.
 * A page is open once React has taken it over: keys struck before that go nowhere, and nobody is that quick.
 */
import { test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

type Faults = {
  /** What a test expects to go wrong, such as the 404 of an address that it tries: `allowFault(/404/)`. */
  readonly allowFault: (pattern: RegExp) => void;
};

export const test = base.extend<Faults>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) {
      const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
      page.goto = async (...asked) => takenOver(page, await goto(...asked));
      page.reload = async (...asked) => takenOver(page, await reload(...asked));
    }
    await use(page);
  },
  allowFault: [
    async ({ context, javaScriptEnabled }, use) => {
      const faults: string[] = [];
      const allowed: RegExp[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) =>
        faults.push(`exception: ${error.error().stack ?? error.error().message}`),
      );
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // Where scripts are switched off, Chromium says `csp` of each that it does not fetch.
        if (!javaScriptEnabled && reason === "csp" && request.resourceType() === "script") return;
        // A page that is left takes what it was still fetching with it.
        if (reason !== "net::ERR_ABORTED")
          faults.push(`request: ${request.method()} ${request.url()} ${reason}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) faults.push(`answer: ${response.status()} ${response.url()}`);
      });
      await use((pattern) => allowed.push(pattern));
      const unexpected = faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
      if (unexpected.length > 0) throw new Error(`The browser reported:\n  ${unexpected.join("\n  ")}`);
    },
    { auto: true },
  ],
});

/** Waits until every button of a page of ours is one of React's; what is no such page is open as it is. */
async function takenOver<T>(page: Page, answer: T): Promise<T> {
  const isOurs = () =>
    [...document.querySelectorAll("body button")].every((button) =>
      Object.keys(button).some((key) => key.startsWith("__reactFiber$")),
    );
  await page.waitForFunction(isOurs, undefined, { timeout: 10_000 }).catch(() => undefined);
  return answer;
}
