/**
 * The `test` of every end-to-end test: as Playwright's, and it fails when the browser reports anything:
 * an error in the console (a violation of the Content-Security-Policy is one), an exception, a request that failed.
 */
import { test as base } from "@playwright/test";

export { expect } from "@playwright/test";

type Faults = {
  /** What a test expects to go wrong, such as the 404 of an address that it tries: `allowFault(/404/)`. */
  readonly allowFault: (pattern: RegExp) => void;
};

export const test = base.extend<Faults>({
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
