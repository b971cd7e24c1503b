#!/usr/bin/env node
/** `npm start` and, with `--dev`, `npm run dev`: installs what is missing and opens the reading room. */
import { launch } from "./launch.mjs";

launch("bin/serve.ts", process.argv.slice(2));
