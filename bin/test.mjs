#!/usr/bin/env node
/** `npm test`: installs what is missing and runs every check and test. */
import { launch } from "./launch.mjs";

launch("bin/test.ts", process.argv.slice(2));
