/**
 * A process to be killed: opens the room's database in the folder named on its command line, and commits transactions of three
 * audit entries until it dies. Prints the number of each one that PostgreSQL has acknowledged.
 */
import { database } from "#lib/server/database.ts";
import { openDatabase } from "#lib/server/open-database.ts";

const [dataFolder = "", first = "0"] = process.argv.slice(2);
const environment = { dataFolder, databaseUrl: null };
await openDatabase(environment, { holder: `a room under test (process ${process.pid})`, note: () => {} });
process.stdout.write("open\n");
for (let number = Number(first); ; number++) {
  const subject = `soak/${number}`;
  const entry = { actor: "system: soak", action: "soak.written", subject };
  await database().$transaction(
    [1, 2, 3].map((after) => database().auditEntry.create({ data: { ...entry, after } })),
  );
  process.stdout.write(`${number}\n`);
}
