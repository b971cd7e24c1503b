/** What the API says of the five articles, held to their files: as another program would read it, knowing nothing of the database. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "#app/api/v1/[[...path]]/route.ts";
import type { EntityDetail, EntityItem } from "#lib/features/entities/schema.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import type { SourceDetail, SourceItem } from "#lib/features/sources/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();
beforeAll(async () => expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true }));

async function read<Answer>(path: string): Promise<Answer> {
  const response = await GET(new Request(`http://127.0.0.1:3000/api/v1${path}`));
  expect(response.status).toBe(200);
  return response.json();
}

async function readAll<Item>(path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { items: Item[]; next: string | null } = await read(
      `${path}&limit=20${cursor && `&cursor=${cursor}`}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

const readSources = async () => {
  const items = await readAll<SourceItem>("/sources?");
  return Promise.all(items.map(({ slug }) => read<SourceDetail>(`/sources/${slug}`)));
};

describe("the five articles", () => {
  it("come with their files, byte for byte", async () => {
    const files = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
    const sources = await readSources();
    expect(sources.map(({ fileName }) => fileName)).toEqual(files);
    for (const { fileName, sha256, text } of sources) {
      const bytes = readFileSync(`seeds/${fileName}`);
      expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(text).toBe(new TextDecoder().decode(bytes));
    }
  });

  it("say of themselves what they say, and nothing else", async () => {
    const said = (await readAll<SourceItem>("/sources?")).map(({ title, author, publisher, published }) => {
      return [title?.split(" ").slice(0, 3).join(" "), author, publisher, published];
    });
    expect(said).toEqual([
      ["Qaani’s Growing Leadership", null, null, null],
      ["Esmail Qaani, in", "Sune Engel Rasmussen", "WSJ", null],
      ["The Shadowy Backroom", "Sune Engel", null, "2024-02-08"],
      ["Qaani's Quiet Mission", null, "Kurdistan24", null],
      ["The assassination of", null, "TRT World", null],
    ]);
  });

  it("have passages in order that hold every word", async () => {
    for (const { text, passages } of await readSources()) {
      const points = [...text];
      let free = 0;
      for (const [index, { ordinal, start, end }] of passages.entries()) {
        expect([ordinal, start >= free, start < end]).toEqual([index + 1, true, true]);
        expect(points.slice(free, start).join("").trim()).toBe("");
        free = end;
      }
      expect(points.slice(free).join("").trim()).toBe("");
    }
  });
});

describe("who and what they name", () => {
  it("stands in the text where the API says, whole within the passage that it says", async () => {
    const sources = new Map(
      (await readSources()).map((source) => [source.slug, { ...source, points: [...source.text] }]),
    );
    const items = await readAll<EntityItem>("/entities?");
    expect(items.length).toBeGreaterThan(80);
    for (const item of items) {
      const entity = await read<EntityDetail>(`/entities/${item.slug}`);
      expect(entity.mentions).toHaveLength(item.mentions);
      expect([entity.sources, entity.names]).toEqual([item.sources, item.names]);
      expect(new Set(entity.mentions.map(({ source }) => source)).size).toBe(item.sources);
      for (const { source, start, end, exact, matched, passage } of entity.mentions) {
        const within = sources.get(source);
        expect(within?.points.slice(start, end).join("")).toBe(exact);
        expect(item.names.map(({ name }) => name)).toContain(matched);
        const holder = within?.passages[passage - 1];
        expect(holder && holder.start <= start && end <= holder.end).toBe(true);
      }
    }
  });

  it("is found by any of its names", async () => {
    const slugs = async (query: string) =>
      (await readAll<EntityItem>(`/entities?q=${encodeURIComponent(query)}`)).map(({ slug }) => slug);
    expect((await slugs("Qaanis"))[0]).toBe("esmail-qaani");
    expect((await slugs("qods force"))[0]).toBe("quds-force");
    expect(await slugs("Suleimani")).toEqual(["qasem-soleimani"]);
    expect(await slugs("Napoleon")).toEqual([]);
  });
});
