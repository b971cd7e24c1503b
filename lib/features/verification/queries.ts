/**
 * Reads everything again and holds it together: originals, texts, passages, anchors, mentions, names, works, events, claims, notes, proposals. It trusts none of the
 * triggers that keep all this true, and looks whether they are there. It reads in batches and changes nothing.
 */
import { listClaims } from "#lib/features/claims/queries.ts";
import { listEvents } from "#lib/features/events/queries.ts";
import { excerptLexemes } from "#lib/features/excerpts/schema.ts";
import { listWorks } from "#lib/features/works/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { fold } from "#lib/text/fold.ts";
import { toTsvector } from "#lib/text/lexemes.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { findAnchorFaults } from "./find-anchor-faults.ts";
import { findClaimFaults } from "./find-claim-faults.ts";
import { findEventFaults } from "./find-event-faults.ts";
import { findBlockFaults, findExcerptFaults, type StoredExcerpt } from "./find-note-faults.ts";
import { findSourceFaults, type StoredPassage } from "./find-source-faults.ts";
import { findSuggestionFaults } from "./find-suggestion-faults.ts";
import { findWorkFaults } from "./find-work-faults.ts";
import { groundingTriggers } from "./grounding-triggers.ts";
import type { Checked, Fault, VerificationReport } from "./schema.ts";

/** Rows read at once: a few megabytes of anchors. */
const batch = 5000;

type Counting = { -readonly [Name in keyof Checked]: number };

/** Everything, or what `told` of each source as it comes. */
export async function verifyRoom(
  access: Access,
  told: (slug: string) => void = () => {},
): Promise<VerificationReport> {
  const checked: Counting = {
    sources: 0,
    passages: 0,
    anchors: 0,
    fields: 0,
    mentions: 0,
    entities: 0,
    names: 0,
    descriptions: 0,
    works: 0,
    events: 0,
    claims: 0,
    evidence: 0,
    excerpts: 0,
    notebooks: 0,
    suggestions: 0,
  };
  const faults: Fault[] = [];
  const notes: string[] = [];
  const sources = await database().source.findMany({
    select: { id: true, slug: true },
    orderBy: { slug: "asc" },
  });
  for (const { id, slug } of sources) {
    told(slug);
    const found = await verifySource(access, id, checked);
    faults.push(...found.faults);
    notes.push(...found.notes);
  }
  const loose = await findLooseFacts();
  if (loose.length > 0)
    notes.push("Works, events and claims were not read again: some of their rows hang on nothing.");
  faults.push(
    ...(await verifyEntities(checked)),
    ...(loose.length > 0 ? loose : await verifyFacts(access, checked)),
    ...(await verifySuggestions(null, "", null, checked)),
    ...(await verifyExcerpts(checked)),
    ...(await verifyNotebooks(checked)),
    ...(await findOrphans()),
    ...(await findForgottenFacts()),
    ...(await findMissingTriggers()),
  );
  return { checked, faults, notes };
}

async function verifySource(_access: Access, id: string, checked: Counting) {
  const source = await database().source.findUniqueOrThrow({ where: { id } });
  const passages = await database().passage.findMany({
    where: { sourceId: id },
    select: { ordinal: true, start: true, end: true },
    orderBy: { ordinal: "asc" },
  });
  const positions = new Positions(source.text);
  const { faults, notes } = await findSourceFaults(source, passages, positions);
  const ofAnchors = await verifyAnchors(id, source.slug, { text: source.text, positions, passages }, checked);
  const ofSuggestions = await verifySuggestions(
    id,
    `source ${source.slug}, `,
    { text: source.text, positions },
    checked,
  );
  const ofLexemes = await verifyLexemes(id, source.slug, source.text, positions, passages);
  checked.sources += 1;
  checked.passages += passages.length;
  return { faults: [...faults, ...ofAnchors, ...ofSuggestions, ...ofLexemes], notes };
}

async function verifyAnchors(
  sourceId: string,
  slug: string,
  text: Parameters<typeof findAnchorFaults>[0],
  checked: Counting,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let last = ""; ; ) {
    const rows = await database().anchor.findMany({
      where: { sourceId, ...(last !== "" && { id: { gt: last } }) },
      include: {
        mention: { select: { matched: true } },
        field: { select: { name: true, value: true } },
        ...factsOfAnchor,
      },
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const row of rows) {
      const place = `source ${slug}, anchor [${row.start}, ${row.end})`;
      const facts = factNames.flatMap(([name, fact]) => (row[fact] === null ? [] : [name]));
      faults.push(...findAnchorFaults(text, { ...row, facts }).map((message) => ({ place, message })));
      checked.anchors += 1;
      if (row.description) checked.descriptions += 1;
      if (row.evidence) checked.evidence += 1;
      if (row.mention) checked.mentions += 1;
      if (row.field) checked.fields += 1;
    }
    last = rows.at(-1)?.id ?? "";
    if (rows.length < batch) return faults;
  }
}

/** What is proposed at words of a source, or, of no source, at none. */
async function verifySuggestions(
  sourceId: string | null,
  slug: string,
  text: Parameters<typeof findSuggestionFaults>[0],
  checked: Counting,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let last = ""; ; ) {
    const rows = await database().suggestion.findMany({
      where: { sourceId, ...(last !== "" && { id: { gt: last } }) },
      select: { id: true, kind: true, start: true, end: true, exact: true, payload: true },
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const row of rows) {
      const place = `${slug}proposal ${row.id}`;
      faults.push(...findSuggestionFaults(text, row).map((message) => ({ place, message })));
    }
    checked.suggestions += rows.length;
    last = rows.at(-1)?.id ?? "";
    if (rows.length < batch) return faults;
  }
}

const there = { select: { sourceId: true } } as const;
const factsOfAnchor = {
  workPassage: there,
  workVoice: there,
  lean: there,
  leanCue: there,
  description: there,
  dateBasis: there,
  eventPlace: there,
  describedParticipant: there,
  eventPassage: there,
  describedSubject: there,
  evidence: there,
  attributionCue: there,
  speaker: there,
} as const;

/** What hangs on an anchor beside mentions and fields, as a person calls it. */
const factNames: readonly (readonly [name: string, fact: keyof typeof factsOfAnchor])[] = [
  ["passage of a work", "workPassage"],
  ["voice of a work", "workVoice"],
  ["lean", "lean"],
  ["cue of a lean", "leanCue"],
  ["description", "description"],
  ["basis of a date", "dateBasis"],
  ["place of an event", "eventPlace"],
  ["participant", "describedParticipant"],
  ["passage of an event", "eventPassage"],
  ["subject of a claim", "describedSubject"],
  ["evidence", "evidence"],
  ["cue", "attributionCue"],
  ["speaker", "speaker"],
];

/** Works, events and claims, page by page. */
async function verifyFacts(access: Access, checked: Counting): Promise<Fault[]> {
  const page = 500;
  const faults: Fault[] = [];
  const verify = async <Row extends { readonly slug: string }>(
    noun: "works" | "events" | "claims",
    list: (after: string | undefined) => Promise<readonly Row[]>,
    find: (row: Row) => readonly string[],
  ) => {
    for (let after: string | undefined; ; ) {
      const rows = await list(after);
      for (const row of rows) {
        const place = `${noun.slice(0, -1)} ${row.slug}`;
        faults.push(...find(row).map((message) => ({ place, message })));
      }
      checked[noun] += rows.length;
      after = rows.at(-1)?.slug;
      if (rows.length < page) return;
    }
  };
  await verify(
    "works",
    (after) => listWorks(access, { limit: page, after, versions: "all" }),
    findWorkFaults,
  );
  await verify(
    "events",
    (after) => listEvents(access, { limit: page, after, versions: "all" }),
    findEventFaults,
  );
  await verify(
    "claims",
    (after) => listClaims(access, { limit: page, after, versions: "all" }),
    findClaimFaults,
  );
  return faults;
}

async function verifyLexemes(
  sourceId: string,
  slug: string,
  text: string,
  positions: Positions,
  passages: readonly StoredPassage[],
): Promise<Fault[]> {
  const sound = passages.filter(({ start, end }) => 0 <= start && start < end && end <= positions.length);
  const words = sound.map(({ start, end }) => sliceText(text, positions.toText(storedSpan(start, end))));
  const differing = await database().$queryRaw<{ ordinal: number }[]>`
    SELECT p.ordinal FROM "Passage" AS p
      JOIN unnest(
        ${sound.map(({ ordinal }) => ordinal)}::int[],
        ${words.map((one) => toTsvector(tokenize(one)))}::tsvector[]
      ) AS again (ordinal, lexemes) USING (ordinal)
      WHERE p."sourceId" = ${sourceId}::uuid AND p.lexemes IS DISTINCT FROM again.lexemes
      ORDER BY p.ordinal`;
  return differing.map(({ ordinal }) => ({
    place: `source ${slug}, passage ${ordinal}`,
    message: "search knows it by other words than it has",
  }));
}

async function verifyEntities(checked: Counting): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let last = ""; ; ) {
    const rows = await database().entity.findMany({
      ...(last !== "" && { where: { id: { gt: last } } }),
      include: { names: true, _count: { select: { mentions: true } } },
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const { slug, name, names, retired, _count } of rows) {
      const canonical = names.filter(({ kind }) => kind === "canonical").map((one) => one.name);
      const messages = [
        ...(_count.mentions === 0 && !retired ? ["no source mentions it"] : []),
        ...(canonical.length === 1 && canonical[0] === name
          ? []
          : [`it is called "${name}"; its canonical names are {${canonical.join(", ")}}`]),
        ...names
          .filter((one) => one.folded !== fold(one.name).trim())
          .map((one) => `its name "${one.name}" is looked up as "${one.folded}"`),
      ];
      faults.push(...messages.map((message) => ({ place: `entity ${slug}`, message })));
      checked.entities += 1;
      checked.names += names.length;
    }
    last = rows.at(-1)?.id ?? "";
    if (rows.length < batch) return faults;
  }
}

/** Every excerpt, what is deleted too, since it can be brought back; and the words by which search finds it. */
async function verifyExcerpts(checked: Counting): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await database().$queryRaw<(StoredExcerpt & { id: string })[]>`
      SELECT x.id, x.note, a.exact, ARRAY(SELECT t.tag FROM "ExcerptTag" AS t WHERE t."excerptId" = x.id ORDER BY t.tag COLLATE "C") AS tags
        FROM "Excerpt" AS x LEFT JOIN "Anchor" AS a ON a."sourceId" = x."sourceId" AND a.id = x."anchorId"
        WHERE x.id > ${last}::uuid ORDER BY x.id LIMIT ${batch}`;
    const differing = await database().$queryRaw<{ id: string }[]>`
      SELECT x.id FROM "Excerpt" AS x JOIN unnest(
          ${rows.map(({ id }) => id)}::uuid[],
          ${rows.map(({ exact, note, tags }) => excerptLexemes(exact ?? "", note, tags))}::tsvector[]
        ) AS again (id, lexemes) USING (id)
        WHERE x.lexemes IS DISTINCT FROM again.lexemes ORDER BY x.id`;
    for (const row of rows)
      faults.push(...findExcerptFaults(row).map((message) => ({ place: `excerpt ${row.id}`, message })));
    faults.push(
      ...differing.map(({ id }) => ({
        place: `excerpt ${id}`,
        message: "search knows it by other words than it has",
      })),
    );
    checked.excerpts += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) return faults;
  }
}

async function verifyNotebooks(checked: Counting): Promise<Fault[]> {
  const rows = await database().notebook.findMany({
    select: { slug: true, blocks: { select: { kind: true, rank: true, text: true, excerptId: true } } },
    orderBy: { slug: "asc" },
  });
  checked.notebooks += rows.length;
  return rows.flatMap(({ slug, blocks }) =>
    blocks.flatMap(findBlockFaults).map((message) => ({ place: `notebook ${slug}`, message })),
  );
}

/** Rows that hang on nothing: foreign keys forbid them, as long as nobody switched those off. */
async function findOrphans(): Promise<Fault[]> {
  const rows = await database().$queryRaw<{ what: string; count: number }[]>`
    SELECT 'passages without a source' AS what, count(*)::int AS count FROM "Passage" AS p
      WHERE NOT EXISTS (SELECT FROM "Source" AS s WHERE s.id = p."sourceId")
    UNION ALL SELECT 'anchors without a source', count(*)::int FROM "Anchor" AS a
      WHERE NOT EXISTS (SELECT FROM "Source" AS s WHERE s.id = a."sourceId")
    UNION ALL SELECT 'mentions without an anchor', count(*)::int FROM "Mention" AS m
      WHERE NOT EXISTS (SELECT FROM "Anchor" AS a WHERE a."sourceId" = m."sourceId" AND a.id = m."anchorId")
    UNION ALL SELECT 'mentions by a name that the entity does not have', count(*)::int FROM "Mention" AS m
      WHERE NOT EXISTS (SELECT FROM "EntityName" AS n WHERE n."entityId" = m."entityId" AND n.name = m.matched)
    UNION ALL SELECT 'links of excerpts that lead nowhere', count(*)::int FROM (
        SELECT FROM "ExcerptEntity" AS l WHERE NOT EXISTS (SELECT FROM "Entity" AS e WHERE e.id = l."entityId")
        UNION ALL SELECT FROM "ExcerptEvent" AS l WHERE NOT EXISTS (SELECT FROM "Event" AS e WHERE e.id = l."eventId")
        UNION ALL SELECT FROM "ExcerptClaim" AS l WHERE NOT EXISTS (SELECT FROM "Claim" AS c WHERE c.id = l."claimId")
        UNION ALL SELECT FROM "ExcerptLink" AS l WHERE NOT EXISTS (SELECT FROM "Excerpt" AS x WHERE x.id = l."otherId")
      ) AS links
    UNION ALL SELECT 'blocks of notebooks without what they show', count(*)::int FROM "NotebookBlock" AS b
      WHERE NOT EXISTS (SELECT FROM "Notebook" AS n WHERE n.id = b."notebookId")
        OR b."excerptId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Excerpt" AS x WHERE x.id = b."excerptId")
    UNION ALL SELECT 'names without an entity', count(*)::int FROM "EntityName" AS n
      WHERE NOT EXISTS (SELECT FROM "Entity" AS e WHERE e.id = n."entityId")
    UNION ALL SELECT 'fields whose basis and anchor do not agree', count(*)::int FROM "SourceField" AS f
      WHERE (f.basis = 'passage') <> EXISTS (SELECT FROM "Anchor" AS a WHERE a."sourceId" = f."sourceId" AND a.id = f."anchorId")
    UNION ALL SELECT 'anchors that are said to stand in a newer text, in other words than they have', count(*)::int
      FROM "CarriedAnchor" AS c JOIN "Anchor" AS a ON a."sourceId" = c."sourceId" AND a.id = c."anchorId"
      JOIN "Anchor" AS there ON there."sourceId" = c."toSourceId" AND there.id = c."toId"
      WHERE c.decision IS NULL AND c.outcome <> 'reread' AND a.exact <> there.exact COLLATE "C"
    UNION ALL SELECT 'ways of anchors to a text that is no newer version of theirs', count(*)::int FROM "CarriedAnchor" AS c
      WHERE NOT EXISTS (
        WITH RECURSIVE newer AS (
          SELECT id FROM "Source" WHERE "supersedesId" = c."sourceId"
          UNION SELECT s.id FROM newer JOIN "Source" AS s ON s."supersedesId" = newer.id
        ) SELECT FROM newer WHERE id = c."toSourceId")`;
  return rows
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => ({ place: "database", message: `${count} ${what}` }));
}

/** Every table of facts, with the column of the anchor on which its rows hang. */
const anchored = [
  ["WorkPassage", "anchorId"],
  ["WorkVoice", "anchorId"],
  ["Lean", "anchorId"],
  ["Lean", "cueId"],
  ["Description", "anchorId"],
  ["EventDateBasis", "anchorId"],
  ["EventPlace", "anchorId"],
  ["DescribedParticipant", "anchorId"],
  ["EventPassage", "anchorId"],
  ["DescribedSubject", "anchorId"],
  ["Evidence", "anchorId"],
  ["AttributionStep", "cueId"],
  ["Speaker", "anchorId"],
] as const;

/** Facts on a text that was superseded, of which nobody knows that they wait: a trigger forbids them. */
async function findForgottenFacts(): Promise<Fault[]> {
  const counts = [["Mention", "anchorId"] as const, ...anchored].map(([table, column]) => {
    const [from, key] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
    return Prisma.sql`SELECT ${table}::text AS "table", count(*)::int AS count FROM ${from} AS f
      WHERE f."sourceId" IN (SELECT "supersedesId" FROM "Source")
        AND NOT EXISTS (SELECT FROM "CarriedAnchor" AS c WHERE c."sourceId" = f."sourceId" AND c."anchorId" = f.${key})`;
  });
  const rows = await database().$queryRaw<{ table: string; count: number }[]>(
    Prisma.join(counts, " UNION ALL "),
  );
  return rows
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => ({
      place: "database",
      message: `${count} rows of ${table} hang on a superseded text, and nothing says what became of their words`,
    }));
}

/** Rows of facts whose words are gone: nothing can be read of them. */
async function findLooseFacts(): Promise<Fault[]> {
  const counts = anchored.map(([table, column]) => {
    const [from, key] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
    return Prisma.sql`SELECT ${table}::text AS "table", count(*)::int AS count FROM ${from} AS f
      WHERE NOT EXISTS (SELECT FROM "Anchor" AS a WHERE a."sourceId" = f."sourceId" AND a.id = f.${key})`;
  });
  const rows = await database().$queryRaw<{ table: string; count: number }[]>(
    Prisma.join(counts, " UNION ALL "),
  );
  return rows
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => ({
      place: "database",
      message: `${count} rows of ${table} without an anchor`,
    }));
}

async function findMissingTriggers(): Promise<Fault[]> {
  const rows = await database().$queryRaw<{ name: string; isOn: boolean }[]>`
    SELECT tgname AS name, tgenabled IN ('O', 'A') AS "isOn" FROM pg_trigger
      WHERE tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)`;
  const isOn = new Map(rows.map((row) => [row.name, row.isOn]));
  const missing = groundingTriggers.filter((name) => isOn.get(name) !== true);
  const off = rows.filter((row) => !row.isOn && !missing.includes(row.name)).map((row) => row.name);
  return [...missing, ...off].map((name) => ({
    place: "database",
    message: `the trigger "${name}" is ${isOn.has(name) ? "switched off" : "missing"}: what it holds can be broken`,
  }));
}
