/** From rows to who may speak in a source: whom it names, whom its attribution chains end with, who carries it. */
import type { Named } from "#lib/quotation/speech.ts";
import type { Spoken } from "#lib/quotation/voice-at.ts";
import type { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

type EntityRow = {
  readonly name: string;
  readonly kind: string;
  readonly names: readonly { readonly name: string }[];
};
type SpeakerRow = { readonly anchor: { readonly exact: string }; readonly entity: EntityRow | null };
/** As `queries.ts` reads it. */
type VoicesRow = {
  readonly fields: readonly { readonly value: string }[];
  readonly work: { readonly voices: readonly { readonly entity: EntityRow }[] } | null;
  readonly anchors: readonly {
    readonly start: number;
    readonly end: number;
    readonly mention: { readonly entity: EntityRow } | null;
    /** Of its attribution the farthest step alone. */
    readonly evidence: {
      readonly attribution: readonly { readonly speakers: readonly SpeakerRow[] }[];
    } | null;
  }[];
};

/** Author, publisher and outlet, under all of their names: any words of the source may be claimed for them. */
export function toCarriers({ fields, work }: VoicesRow): string[] {
  const voices = work?.voices ?? [];
  return [
    ...fields.map(({ value }) => value),
    ...voices.flatMap(({ entity }) => [entity.name, ...entity.names.map(({ name }) => name)]),
  ];
}

/** The farthest step of each chain speaks; whoever only cites it does not. A step without a name speaks by its own words. */
export function toSpoken({ anchors }: VoicesRow, positions: Positions): Spoken[] {
  return anchors.flatMap(({ start, end, evidence }): Spoken[] => {
    const speakers = evidence?.attribution[0]?.speakers ?? [];
    if (speakers.length === 0) return [];
    const names = speakers.flatMap(({ anchor, entity }) => [
      anchor.exact,
      ...(entity?.names ?? []).map(({ name }) => name),
    ]);
    const name = speakers.map(({ anchor, entity }) => entity?.name ?? anchor.exact).join(", ");
    return [{ span: positions.toText(storedSpan(start, end)), name, names }];
  });
}

/** Persons and organizations where they are named; places do not speak. */
export function toNamed({ anchors }: VoicesRow, positions: Positions): Named[] {
  return anchors.flatMap(({ start, end, mention }): Named[] => {
    if (!mention || mention.entity.kind === "place") return [];
    const { name, names } = mention.entity;
    return [{ span: positions.toText(storedSpan(start, end)), name, names: names.map((one) => one.name) }];
  });
}
