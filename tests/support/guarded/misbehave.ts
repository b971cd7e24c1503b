/** A guarded process for tests that does what its argument says. */
import { readFileSync, writeFileSync } from "node:fs";

const [what] = process.argv.slice(2);
const held: Buffer[] = [];
switch (what) {
  case "answer":
    process.stdout.write(`${readFileSync(0, "utf8").toUpperCase()} ${process.env.SECRET ?? "no secret"}`);
    break;
  case "steps":
    process.stderr.write("\u0001one\nno step\n\u0001two\n");
    process.stdout.write("done");
    break;
  case "loop":
    for (;;) Math.sqrt(2);
  case "buffers":
    for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, 1));
  case "heap": {
    const words: string[] = [];
    for (;;) words.push(`word ${words.length}`);
  }
  case "write":
    writeFileSync("README.md", "gone");
    break;
  case "read":
    readFileSync("/etc/hostname");
    break;
  default:
    throw new TypeError(`I do not know how to ${what}.`);
}
