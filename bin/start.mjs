#!/usr/bin/env node
/** `npm start` and, with `--dev`, `npm run dev`: installs what is missing and opens the reading room. */
import { launch } from "./launch.mjs";
import { findPortFault } from "./port-fault.mjs";

const port = Number(process.env.PORT || 3000);
// A port that is none is explained further on, with everything else that the environment says wrongly.
const fault = port > 0 && port < 65536 ? await findPortFault(process.env.HOST || "127.0.0.1", port) : null;
if (fault === null) {
  launch("bin/serve.ts", process.argv.slice(2));
} else {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
