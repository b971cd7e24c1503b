/** Writes what the room knows into a folder, as the data from which a room can be opened, with its documents. What it wrote there before goes. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { getOriginal } from "#lib/features/sources/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { printRecords } from "./print-records.ts";
import { getKnowledge, type Knowledge } from "./queries.ts";

export async function writeKnowledge(access: Access, folder: string): Promise<Knowledge> {
  const knowledge = await getKnowledge(access);
  const put = (name: string, records: readonly object[]) =>
    writeFileSync(join(folder, name), printRecords(records));
  for (const name of ["entities", "mentions"]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name));
  }
  for (const { file, slug } of knowledge.catalogue) {
    const original = await getOriginal(access, slug);
    if (original !== null) writeFileSync(join(folder, file), original.original);
  }
  put("catalogue.json", knowledge.catalogue);
  for (const [kind, file] of [
    ["person", "persons"],
    ["organization", "organizations"],
    ["place", "places"],
  ] as const)
    put(
      join("entities", `${file}.json`),
      knowledge.entities.filter((entity) => entity.kind === kind),
    );
  for (const [file, mentions] of knowledge.mentions)
    put(join("mentions", `${parse(file).name}.json`), mentions);
  put("descriptions.json", knowledge.descriptions);
  put("works.json", knowledge.works);
  put("events.json", knowledge.events);
  put("claims.json", knowledge.claims);
  return knowledge;
}
