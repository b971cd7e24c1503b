#!/usr/bin/env node
/** The command line of the reading room: `npm exec -- reading-room verify`. */
import { launch } from "./launch.mjs";

launch("bin/reading-room.ts", process.argv.slice(2));
