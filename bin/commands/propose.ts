/**
 * `reading-room propose [SOURCE …]`: proposes what the sources may hold, all of them where none is named, and which entities may be one.
 * Nothing of it is a fact: it waits in the room of reviewing.
 */
import { withRoom } from "#bin/with-room.ts";
import {
  type ModelReport,
  proposeByModel,
  proposeFor,
  proposeMerges,
} from "#lib/features/proposals/commands.ts";
import { listSources } from "#lib/features/sources/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { openAiModel } from "#lib/server/model/open-ai-model.ts";
import type { Command } from "./command.ts";

export const propose: Command = {
  summary: "propose the names, events and speech that sources may hold, to be reviewed",
  usage: "[SOURCE …]",
  options: {},
  maxWords: 1000,
  run: async (_values, words) => {
    const access = systemAccess("reading-room propose");
    return withRoom("propose", async () => {
      const slugs = words.length > 0 ? words : (await listSources(access)).map(({ slug }) => slug);
      const { model } = readEnvironment();
      let unknown = 0;
      for (const slug of slugs) {
        const proposed = await proposeFor(access, slug);
        if (proposed === null) unknown += 1;
        if (proposed !== null && model !== null)
          console.log(tell(await proposeByModel(access, slug, openAiModel(model))));
        console.log(
          proposed === null ? `${slug}: no current source is called so` : `${slug}: ${proposed} proposals`,
        );
      }
      if (words.length === 0)
        console.log(`Entities that may be one: ${await proposeMerges(access)} new pairs`);
      return unknown === 0 ? 0 : 1;
    });
  },
};

function tell(report: ModelReport | null): string {
  if (report === null) return "";
  const { proposed, dropped, failure } = report;
  const { notInText, noName, unreadable } = dropped;
  const left = `dropped: ${notInText} not in the text, ${noName} no names, ${unreadable} answers that could not be read`;
  return `  the model: ${proposed} more proposals (${left})${failure === null ? "" : `. ${failure}`}`;
}
