/**
 * Writes works: their witnesses, whose word they are, the passages that show it, and what their witnesses lean on, each work with
 * its entry in the audit trail, in a transaction that the caller opens and that the database refuses if anything is left unshown.
 */
import { randomUUIDv7 } from "node:crypto";
import { longestShared } from "#lib/collation/longest-shared.ts";
import { addAuditEntries, addPlanEntries } from "#lib/features/audit/commands.ts";
import { listEntityIds } from "#lib/features/entities/queries.ts";
import { getAnchorCutter, type NewAnchor } from "#lib/features/sources/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { countPlan, type PlanCounts, planRecords } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
import { Refused, refusable } from "#lib/server/refusable.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { toSlug } from "#lib/to-slug.ts";
import { listRecordedWorks, type RecordedWork } from "./queries.ts";
import type { SpanRecord, WorkRecord } from "./schema.ts";

type On = Prisma.TransactionClient;

/** Brings what imports recorded of works into agreement with `wanted`, and gives what it did. */
export async function recordWorks(
  access: Access,
  on: On,
  wanted: readonly WorkRecord[],
): Promise<PlanCounts> {
  const recorded = await listRecordedWorks(access);
  const plan = planRecords(recorded, wanted);
  const left = new Set([
    ...plan.change.map(({ before }) => before.slug),
    ...plan.remove.map(({ slug }) => slug),
  ]);
  for (const one of recorded.filter(({ record }) => left.has(record.slug))) await removeContents(on, one);
  await on.work.deleteMany({ where: { slug: { in: plan.remove.map(({ slug }) => slug) } } });
  const added = plan.add.map(({ slug, title, note }) => ({ id: randomUUIDv7(), slug, title, note }));
  await inBatches(added, (data) =>
    on.work.createMany({ data: data.map((row) => ({ ...row, recordedBy: "import" })) }),
  );
  for (const { after } of plan.change) {
    const { slug, title, note } = after;
    await on.work.update({ where: { slug }, data: { title, note } });
  }
  await writeContents(on, [...plan.add, ...plan.change.map(({ after }) => after)]);
  await addPlanEntries(access, on, "work", plan);
  return countPlan(plan);
}

/**
 * Says that a source is another witness of the work of `of`, which is made where none is known. What shows it is the longest sentence
 * that stands in both, recorded as a person's word; refused where no sentence does.
 */
export async function addWitness(
  access: Access,
  slug: string,
  of: string,
  within?: On,
): Promise<Outcome<{ readonly work: string }>> {
  return refusable(async (on) => {
    await holdWorks(on);
    const [source, other] = [await requireText(on, slug), await requireText(on, of)];
    if (source.id === other.id) throw new Refused("conflict", `"${slug}" is no other witness than itself.`);
    if (source.work) {
      throw new Refused(
        "conflict",
        source.work.slug === other.work?.slug
          ? `"${slug}" and "${of}" are witnesses of one work already.`
          : `"${slug}" is a witness of another work already, "${source.work.slug}". Take that back first.`,
      );
    }
    if (source.supersedesId)
      throw new Refused(
        "conflict",
        `"${slug}" is a version of another source: it goes with that one's work.`,
      );
    const places = sharedPlaces(source, other);
    if (places === null) {
      throw new Refused(
        "no-passage",
        `No whole sentence of six words or more stands in both "${slug}" and "${of}", so no passage shows that they are one work. Compare them, and gather what shows it by hand.`,
      );
    }
    const work = other.work ?? (await makeWork(on, other));
    await joinLine(on, source.id, work.id);
    const shown = [{ at: places[0], by: other.fileName }];
    if (!other.work) {
      await joinLine(on, other.id, work.id);
      shown.push({ at: places[1], by: source.fileName });
    }
    const cut = await getAnchorCutter(on, [slug, of]);
    for (const { at, by } of shown) {
      const { sourceId, id, ...anchor } = cut(at);
      await on.anchor.create({ data: { sourceId, id, ...anchor } });
      const shows = `A sentence that stands in “${by}” as well.`;
      await on.workPassage.create({
        data: { sourceId, anchorId: id, workId: work.id, shows, recordedBy: "person" },
      });
    }
    await addAuditEntries(access, on, [
      {
        action: "add witness",
        subject: `work/${work.slug}`,
        after: { source: slug, of, made: !other.work, passages: shown.map(({ at }) => at) },
      },
    ]);
    return { work: work.slug };
  }, within);
}

/** Takes back that a person named a source a witness; a work that a person made goes with its last but one. */
export async function removeWitness(access: Access, slug: string, within?: On): Promise<Outcome<null>> {
  return refusable(async (on) => {
    await holdWorks(on);
    const source = await requireText(on, slug);
    const work = source.work && (await on.work.findUniqueOrThrow({ where: source.work, include: contents }));
    if (!work) throw new Refused("not-found", `"${slug}" is a witness of no work.`);
    const own = (row: { readonly sourceId: string }) => row.sourceId === source.id;
    if (source.supersedesId || work.passages.some((row) => own(row) && row.recordedBy === "import"))
      throw new Refused(
        "conflict",
        `That "${slug}" is a witness of "${work.slug}" was not named here by hand.`,
      );
    if (work.voices.some(own))
      throw new Refused("in-use", `"${slug}" says whose word "${work.slug}" is: that would go with it.`);
    const others = new Set(work.passages.filter((row) => !own(row)).map(({ sourceId }) => sourceId));
    const isOver = work.recordedBy === "person" && others.size < 2;
    if (isOver && work.voices.length > 0)
      throw new Refused(
        "in-use",
        `"${work.slug}" would be left with one witness, and it is known whose word it is.`,
      );
    const gone = isOver ? work.passages : work.passages.filter(own);
    await on.anchor.deleteMany({ where: { id: { in: gone.map(({ anchorId }) => anchorId) } } });
    if (isOver) {
      await on.source.updateMany({ where: { workId: work.id }, data: { workId: null } });
      await on.work.delete({ where: { id: work.id } });
    } else await joinLine(on, source.id, null);
    await addAuditEntries(access, on, [
      { action: "remove witness", subject: `work/${work.slug}`, before: { source: slug, removed: isOver } },
    ]);
    return null;
  }, within);
}

const contents = { passages: true, voices: true } as const;

/** Imports take turns with this: both agree who is a witness of what. */
async function holdWorks(on: On): Promise<void> {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import'))`;
}

async function requireText(on: On, slug: string) {
  const row = await on.source.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      fileName: true,
      text: true,
      supersedesId: true,
      supersededBy: { select: { slug: true } },
      work: { select: { id: true, slug: true } },
      fields: { where: { name: "title" }, select: { value: true } },
      passages: {
        select: { ordinal: true, kind: true, start: true, end: true },
        orderBy: { ordinal: "asc" },
      },
    },
  });
  if (row === null) throw new Refused("not-found", `No source has the slug "${slug}".`);
  if (row.supersededBy)
    throw new Refused(
      "conflict",
      `"${slug}" was superseded by "${row.supersededBy.slug}": say it of that one.`,
    );
  return row;
}

type Text = Awaited<ReturnType<typeof requireText>>;

/** The longest sentence that stands in both, by its place in each. */
function sharedPlaces(one: Text, other: Text): readonly [SpanRecord, SpanRecord] | null {
  const [left, right] = [toVersion(one), toVersion(other)];
  const places = longestShared(left, right);
  return (
    places && [
      { source: one.slug, ...left.positions.toStored(places[0].span) },
      { source: other.slug, ...right.positions.toStored(places[1].span) },
    ]
  );
}

function toVersion({ text, passages }: Text) {
  const positions = new Positions(text);
  const own = passages.filter(({ kind }) => kind !== "boilerplate");
  return {
    text,
    positions,
    passages: own.map(({ ordinal, start, end }) => ({
      ordinal,
      span: positions.toText(storedSpan(start, end)),
    })),
  };
}

async function makeWork(on: On, { slug, fields }: Text) {
  const title = fields[0]?.value ?? null;
  const stem = toSlug(title ?? slug, "work");
  let free = stem;
  for (let number = 2; await on.work.count({ where: { slug: free } }); number += 1)
    free = `${stem}-${number}`;
  const data = { id: randomUUIDv7(), slug: free, title, recordedBy: "person" } as const;
  return on.work.create({ data, select: { id: true, slug: true } });
}

/** A text and all its versions are witnesses of one work, or of none. */
async function joinLine(on: On, sourceId: string, workId: string | null): Promise<void> {
  await on.$executeRaw`
    WITH RECURSIVE line AS (
      SELECT id, "supersedesId" FROM "Source" WHERE id = ${sourceId}::uuid
      UNION SELECT s.id, s."supersedesId" FROM line JOIN "Source" AS s
        ON s."supersedesId" = line.id OR s.id = line."supersedesId"
    ) UPDATE "Source" SET "workId" = ${workId}::uuid WHERE id IN (SELECT id FROM line)`;
}

/** Everything that hangs on an anchor goes with it. */
async function removeContents(on: On, { record, anchors }: RecordedWork): Promise<void> {
  await on.anchor.deleteMany({ where: { OR: anchors.map(({ sourceId, id }) => ({ sourceId, id })) } });
  await on.$executeRaw`
    WITH RECURSIVE line AS (
      SELECT id FROM "Source" WHERE slug = ANY(${[...record.witnesses]}::text[])
      UNION SELECT newer.id FROM line JOIN "Source" AS newer ON newer."supersedesId" = line.id
    ) UPDATE "Source" SET "workId" = NULL WHERE id IN (SELECT id FROM line)`;
}

async function writeContents(on: On, works: readonly WorkRecord[]): Promise<void> {
  const slugs = works.map(({ slug }) => slug);
  const workOf = toIds(
    await on.work.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } }),
  );
  const entityOf = await listEntityIds(on);
  const facts = works.flatMap((work) => [...work.passages, ...work.voices, ...work.leans]);
  const cut = await getAnchorCutter(
    on,
    facts.map(({ source }) => source),
  );
  const anchors: NewAnchor[] = [];
  const at = (span: SpanRecord) => {
    const anchor = cut(span);
    anchors.push(anchor);
    return { sourceId: anchor.sourceId, anchorId: anchor.id };
  };
  const rows = works.map(({ slug, witnesses, passages, voices, leans }) => {
    const workId = known(workOf, slug);
    return {
      workId,
      witnesses,
      passages: passages.map(({ shows, ...span }) => ({ ...at(span), workId, shows })),
      voices: voices.map(({ role, entity, ...span }) => ({
        ...at(span),
        workId,
        role,
        entityId: known(entityOf, entity),
      })),
      leans: leans.map(({ outlet, cue, ...span }) => {
        return {
          ...at(span),
          cueId: at(cue).anchorId,
          outletId: known(entityOf, outlet),
          recordedBy: "import" as const,
        };
      }),
    };
  });
  // A newer version is a witness of the work that the older one is a witness of.
  for (const { workId, witnesses } of rows)
    await on.$executeRaw`
      WITH RECURSIVE line AS (
        SELECT id FROM "Source" WHERE slug = ANY(${[...witnesses]}::text[])
        UNION SELECT newer.id FROM line JOIN "Source" AS newer ON newer."supersedesId" = line.id
      ) UPDATE "Source" SET "workId" = ${workId}::uuid WHERE id IN (SELECT id FROM line)`;
  await inBatches(anchors, (data) => on.anchor.createMany({ data }));
  await inBatches(
    rows.flatMap(({ passages }) => passages),
    (data) => on.workPassage.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ voices }) => voices),
    (data) => on.workVoice.createMany({ data }),
  );
  await inBatches(
    rows.flatMap(({ leans }) => leans),
    (data) => on.lean.createMany({ data }),
  );
}

function toIds(rows: readonly { readonly id: string; readonly slug: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** What must be there: its absence is a fault of ours, since the data was held to the texts before. */
function known(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`Works cannot be recorded: nothing has the slug "${slug}".`);
  return id;
}
