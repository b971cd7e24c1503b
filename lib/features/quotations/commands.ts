/** Keeps a checked draft under an address. The draft is judged here: what somebody says was judged is not taken. */
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { toDraftReport } from "./api.ts";
import { checkDraft } from "./check-draft.ts";
import { getQuotationRoom } from "./queries.ts";
import type { SavedCheck } from "./schema.ts";

export async function saveCheck(access: Access, markdown: string): Promise<Outcome<SavedCheck>> {
  if (markdown.includes("\0") || !markdown.isWellFormed())
    return failed(
      "invalid-body",
      "The draft holds U+0000 or half a character, which cannot be kept. Take it out and save again.",
    );
  const room = await getQuotationRoom(access);
  const report = toDraftReport(room, markdown, await checkDraft(room, markdown));
  const row = await database().$transaction(async (on) => {
    const saved = await on.savedCheck.create({ data: { draft: markdown, report } });
    const { total, passed } = report.summary;
    const after = { total, passed };
    await addAuditEntries(access, on, [{ action: "save check", subject: `check/${saved.id}`, after }]);
    return saved;
  });
  return succeeded({ id: row.id, savedAt: row.savedAt.toISOString(), markdown, report });
}
