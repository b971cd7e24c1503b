/** Notes that are saved while the room is killed: what of them is there afterwards, and whether each is whole and there once. */
import { type SoakReport, soak as soakWith, type Written } from "./survive-kills.soak.ts";

/** An excerpt is whole with its words, its tag, its place in the notebook, its search words and its entry in the audit trail. */
const notes: Written = {
  script: "tests/soak/notes-until-killed.ts",
  step: 1,
  count: async (client) => {
    const { rows } = await client.query<{ number: number; count: number; changed: boolean; whole: boolean }>(`
      SELECT substring(t.tag FROM 'soak/(\\d+)')::int AS number, count(*) OVER (PARTITION BY t.tag)::int AS count,
          x.note = 'Note ' || substring(t.tag FROM 'soak/(\\d+)') || ', see [[Soak]].' AND x.colour = 'green' AND x.revision >= 2 AS changed,
          a.exact = substr(s.text, a.start + 1, a."end" - a.start)
            AND x.lexemes @@ to_tsquery('simple', substring(t.tag FROM 'soak/(\\d+)'))
            AND EXISTS (SELECT FROM "NotebookBlock" AS b WHERE b."excerptId" = x.id)
            AND (SELECT count(*) FROM "AuditEntry" AS e WHERE e.subject = 'excerpt/' || x.id) = x.revision AS whole
        FROM "Excerpt" AS x JOIN "ExcerptTag" AS t ON t."excerptId" = x.id
          JOIN "Anchor" AS a ON a."sourceId" = x."sourceId" AND a.id = x."anchorId" JOIN "Source" AS s ON s.id = x."sourceId"`);
    return {
      kept: new Set(rows.filter(({ changed, whole }) => changed && whole).map(({ number }) => number)),
      torn: rows.filter(({ count, whole }) => count !== 1 || !whole).map(({ number }) => `note ${number}`),
    };
  },
};

export function soak(rounds: number, seed: number, say: (line: string) => void): Promise<SoakReport> {
  return soakWith(rounds, seed, say, notes);
}
