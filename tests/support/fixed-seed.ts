/**
 * Properties are tried on the same cases in every run, so that a test that fails has failed because of a change.
 * `FAST_CHECK_SEED=… npm test` tries others; `npm run soak` tries many.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261120) });
