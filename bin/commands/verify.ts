/**
 * `reading-room verify`: reads everything again, prints what was read and every fault with its place, and fails on any.
 */

import { withRoom } from "#bin/with-room.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import type { VerificationReport } from "#lib/features/verification/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import type { Command } from "./command.ts";

export const verify: Command = {
  summary: "read every original, passage, anchor and name again, and say what is wrong",
  usage: "[--json]",
  options: { json: { type: "boolean" } },
  maxWords: 0,
  run: async ({ json }) => {
    const told = json ? undefined : (slug: string) => console.log(`Reading ${slug}`);
    const report = await withRoom("verify", () => verifyRoom(systemAccess("reading-room verify"), told));
    console.log(json ? JSON.stringify(report, null, 2) : describeReport(report));
    return report.faults.length === 0 ? 0 : 1;
  },
};

function describeReport({ checked, faults, notes }: VerificationReport): string {
  const { sources, passages, anchors, mentions, fields, entities, names } = checked;
  const { descriptions, works, events, claims, evidence, excerpts, notebooks } = checked;
  const lines = [
    "",
    `${sources} sources, read again from their original bytes (SHA-256, text)`,
    `${passages} passages, in order and apart, with the words by which search finds them`,
    `${anchors} anchors, with their words and those around them: ${mentions} of mentions, ${fields} of what sources say of themselves`,
    `${entities} entities, each mentioned, with ${names} names and ${descriptions} descriptions in the texts’ own words`,
    `${works} works, ${events} events and ${claims} claims, each with its passages, the claims with ${evidence} pieces of evidence`,
    `${excerpts} excerpts and ${notebooks} notebooks, each with its words, links and places`,
    ...notes.map((note) => `Note: ${note}`),
    "",
    ...faults.map(({ place, message }) => `FAULT ${place}: ${message}`),
    faults.length === 0 ? "No fault was found." : `Faults found: ${faults.length}.`,
  ];
  return lines.join("\n");
}
