/**
 * A process to be killed: opens the room's database in the folder named on its command line, and saves excerpts with notes until it
 * dies, each with a key of its own. Prints the number of each one when the reader would be told that it is saved. It begins with a
 * number that may have been saved before without being told: the same key then saves nothing twice.
 */
import { addExcerpt, changeExcerpt } from "#lib/features/excerpts/commands.ts";
import { newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { readSource } from "#lib/features/imports/read-source.ts";
import { addNotebook } from "#lib/features/notebooks/commands.ts";
import { getNotebookItem } from "#lib/features/notebooks/queries.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import { addSource } from "#lib/features/sources/commands.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { openDatabase } from "#lib/server/open-database.ts";

const access = localAccess();
const [dataFolder = "", first = "0"] = process.argv.slice(2);
await openDatabase(
  { dataFolder, databaseUrl: null },
  { holder: `a room under test (process ${process.pid})`, note: () => {} },
);
await prepare();
process.stdout.write("open\n");
for (let number = Number(first); ; number++) {
  const start = 10 * (number % 100);
  const note = `Note ${number}, see [[Soak]]`;
  const asked = { source: "a-text", start, end: start + 9, note, tags: [`soak/${number}`], notebook: "soak" };
  const saved = await addExcerpt(access, newExcerptSchema.parse(asked), `soak-${number}`);
  if (!saved.ok) throw new Error(saved.failure.message);
  const { id, revision } = saved.value;
  const changed = await changeExcerpt(access, id, { colour: "green", note: `${note}.`, revision });
  if (!changed.ok) throw new Error(changed.failure.message);
  process.stdout.write(`${number}\n`);
}

/** A source of a hundred lines, and a notebook; whichever are not there yet. */
async function prepare(): Promise<void> {
  if ((await database().source.count()) === 0) {
    const lines = Array.from({ length: 100 }, (_, index) =>
      `Passage ${String(index).padStart(2, "0")}`.slice(-9),
    );
    const bytes = Buffer.from(`${lines.join("\n")}\n`);
    const source = await readSource({ entry: { file: "a-text.txt", slug: "a-text" }, bytes });
    if (!source.ok) throw new Error(source.failure.message);
    const added = await database().$transaction((on) => addSource(access, on, source.value));
    if (!added.ok) throw new Error(added.failure.message);
  }
  if ((await getNotebookItem(access, "soak")) === null) {
    const made = await addNotebook(access, newNotebookSchema.parse({ title: "Soak" }));
    if (!made.ok) throw new Error(made.failure.message);
  }
}
