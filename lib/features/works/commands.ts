/**
 * Writes works: their witnesses, whose word they are, the passages that show it, and what their witnesses lean on, each work with
 * its entry in the audit trail, in a transaction that the caller opens and that the database refuses if anything is left unshown.
 */
import { randomUUIDv7 } from "node:crypto";
import { addPlanEntries } from "#lib/features/audit/commands.ts";
import { listEntityIds } from "#lib/features/entities/queries.ts";
import { getAnchorCutter, type NewAnchor } from "#lib/features/sources/queries.ts";
import { countPlan, type PlanCounts, planRecords } from "#lib/plan-records.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { inBatches } from "#lib/server/in-batches.ts";
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

/** Everything that hangs on an anchor goes with it. */
async function removeContents(on: On, { record, anchors }: RecordedWork): Promise<void> {
  await on.anchor.deleteMany({ where: { OR: anchors.map(({ sourceId, id }) => ({ sourceId, id })) } });
  await on.source.updateMany({ where: { work: { slug: record.slug } }, data: { workId: null } });
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
