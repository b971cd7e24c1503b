/**
 * The guarded process: bytes on standard input, what to read them as and within which bounds as an argument, the outcome as JSON on
 * standard output. How far it is, it says on standard error. It is killed when it takes too much; what it cannot read it says in its
 * answer.
 */
import { buffer } from "node:stream/consumers";
import { type ReaderRequest, readAs } from "./read-as.ts";
import { STEP_MARK } from "./run-guarded.ts";

// pdf.js misses drawing primitives in Node, says so each time it is loaded, and needs none of them for words.
console.warn = () => {};
const request = JSON.parse(process.argv[2] ?? "") as ReaderRequest;
const outcome = await readAs(new Uint8Array(await buffer(process.stdin)), request, (step) =>
  process.stderr.write(`${STEP_MARK}${JSON.stringify(step)}\n`),
);
process.stdout.write(JSON.stringify(outcome));
