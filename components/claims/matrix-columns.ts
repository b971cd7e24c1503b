/** The columns of the matrix: the sources, those of one work side by side, each work named above its witnesses. */

export type Column = {
  readonly source: string;
  readonly name: string;
  readonly work: string | null;
  readonly workTitle: string | null;
};

export type Bracket = { readonly work: string | null; readonly title: string | null; readonly span: number };

type Source = { readonly slug: string; readonly name: string };
type Work = {
  readonly slug: string;
  readonly title: string | null;
  readonly witnesses: readonly { readonly slug: string }[];
};

/** In the order of the sources, but witnesses of a work follow its first one. */
export function matrixColumns(sources: readonly Source[], works: readonly Work[]): Column[] {
  const workOf = (slug: string) =>
    works.find(({ witnesses }) => witnesses.some((witness) => witness.slug === slug));
  const columns = sources.map(({ slug, name }) => {
    const work = workOf(slug);
    return { source: slug, name, work: work?.slug ?? null, workTitle: work?.title ?? null };
  });
  const groups = Map.groupBy(columns, ({ work, source }) => work ?? `source/${source}`);
  return [...groups.values()].flat();
}

/** A bracket above each run of columns of one work; `work` is null where it has one witness, which needs none. */
export function bracketsOf(columns: readonly Column[]): Bracket[] {
  const runs = Map.groupBy(columns, ({ work, source }) => work ?? `source/${source}`);
  return [...runs.values()].map((run) => {
    const isShared = run.length > 1;
    return {
      work: isShared ? (run[0]?.work ?? null) : null,
      title: isShared ? (run[0]?.workTitle ?? null) : null,
      span: run.length,
    };
  });
}
