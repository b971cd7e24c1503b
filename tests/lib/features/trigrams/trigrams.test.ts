import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { checkQuotation } from "#lib/features/quotations/check-quotation.ts";
import { getQuotationRoom } from "#lib/features/quotations/queries.ts";
import { keepTrigrams } from "#lib/features/trigrams/commands.ts";
import { getTrigramSize, listSegments } from "#lib/features/trigrams/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { toTsvector } from "#lib/text/lexemes.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();
const access = systemAccess("a test");

const letter = (number: number) =>
  `Letter ${number} tells how harbour ${number} was lost to the sea. In the end house ${number} stood alone on its hill.`;

async function addLetters(from: number, to: number, supersedesId: string | null = null): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const text = letter(number);
    const slug = `letter-${number}`;
    const { id } = await database().source.create({
      data: {
        slug,
        supersedesId,
        fileName: `${slug}.txt`,
        format: "txt",
        reader: "txt@1",
        encoding: "utf-8",
        sha256: createHash("sha256").update(text).digest("hex"),
        original: Buffer.from(text),
        text,
        length: text.length,
        words: 22,
      },
    });
    await database().$executeRaw`
      INSERT INTO "Passage" ("sourceId", "ordinal", "kind", "start", "end", "lexemes")
        VALUES (${id}::uuid, 1, 'paragraph', 0, ${text.length}, ${toTsvector(tokenize(text))}::tsvector)`;
  }
}

async function check(quote: string) {
  const room = await getQuotationRoom(access);
  const { judgement, lookedIn } = await checkQuotation(room, { quote });
  return {
    verdict: judgement.verdict,
    source: judgement.best?.source,
    note: judgement.note,
    lookedIn: lookedIn.sources.length,
  };
}

beforeAll(() => addLetters(0, 60));

describe("the index of quotations", () => {
  it("is not needed to find what stands in the sources", async () => {
    expect(await listSegments(access)).toEqual([]);
    expect(await check("how harbour 31 was lost to the sea")).toMatchObject({
      verdict: "verbatim",
      source: "letter-31",
      lookedIn: 60,
    });
  });

  it("is made once, and then narrows where is looked", async () => {
    expect(await keepTrigrams(access)).toBe(true);
    expect(await keepTrigrams(access)).toBe(false);
    const found = await check("how harbour 31 was lost to the sea");
    expect(found).toMatchObject({ verdict: "verbatim", source: "letter-31" });
    expect(found.lookedIn).toBeLessThan(60);
    const size = await getTrigramSize(access);
    expect(size).toMatchObject({ segments: 1, sources: 60 });
    expect(size.words).toBeGreaterThan(1200);
    expect(size.bytes).toBeGreaterThan(0);
  });

  it.each([
    ["two words", "harbour 31", "verbatim"],
    ["five words of which the middle one is wrong", "harbour 9 were lost to", "altered"],
    ["what was invented, in all sources", "the moon is made of green cheese and nobody knows", "not-found"],
  ])("keeps %s", async (_, quote, verdict) => {
    expect((await check(quote)).verdict).toBe(verdict);
  });

  it("keeps both ends of what was stitched", async () => {
    const room = await getQuotationRoom(access);
    const { sources } = await room.sourcesFor(
      "tells how harbour 7 was lost. In the end house 52 stood alone",
    );
    const slugs = sources.map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(["letter-7", "letter-52"]));
  });

  it("takes in what comes, and what is not in it yet is looked in all the same", async () => {
    await addLetters(60, 64);
    expect(await check("how harbour 62 was lost to the sea")).toMatchObject({ source: "letter-62" });
    expect(await keepTrigrams(access)).toBe(true);
    expect(await getTrigramSize(access)).toMatchObject({ sources: 64 });
    expect(await check("how harbour 62 was lost to the sea")).toMatchObject({ source: "letter-62" });
    expect(await check("how harbour 3 was lost to the sea")).toMatchObject({ source: "letter-3" });
  });

  it("makes small segments anew as one", async () => {
    await addLetters(64, 124);
    await keepTrigrams(access);
    expect(await getTrigramSize(access)).toMatchObject({ segments: 1, sources: 124 });
  });

  it("lets a source go with all that it holds of it", async () => {
    await database().source.delete({ where: { slug: "letter-5" } });
    expect((await check("how harbour 5 was lost to the sea")).verdict).not.toBe("verbatim");
    expect(await getTrigramSize(access)).toMatchObject({ sources: 123 });
  });

  it("looks in current versions only", async () => {
    const older = await database().source.findUniqueOrThrow({ where: { slug: "letter-8" } });
    await addLetters(124, 125, older.id);
    const audit = { actor: "a test", action: "supersede", subject: "source/letter-8" };
    await database().auditEntry.create({ data: audit });
    expect((await check("how harbour 8 was lost to the sea")).source).not.toBe("letter-8");
    expect((await check("how harbour 124 was lost to the sea")).source).toBe("letter-124");
    expect((await check("green cheese on the moon tonight")).note).toContain("123 sources");
  });

  it("is not believed where a part of it is missing, and is mended", async () => {
    await database().$executeRaw`DELETE FROM "TrigramBucket" WHERE "bucket" % 2 = 0`;
    await database().auditEntry.create({ data: { actor: "a test", action: "damage", subject: "index" } });
    expect(await listSegments(access)).toEqual([]);
    expect(await check("how harbour 31 was lost to the sea")).toMatchObject({ source: "letter-31" });
    expect(await keepTrigrams(access)).toBe(true);
    expect(await listSegments(access)).toHaveLength(1);
  });

  it("is listed again where it was made anew in the meantime", async () => {
    const room = await getQuotationRoom(access);
    await database().trigramSegment.deleteMany({});
    await keepTrigrams(access);
    const { judgement } = await checkQuotation(room, { quote: "how harbour 31 was lost to the sea" });
    expect(judgement.best?.source).toBe("letter-31");
  });
});
