/** From rows to who may speak in a source: whom it names, whom its attribution chains end with, who carries it. */
import type { Named } from "#lib/quotation/speaker-of.ts";
import type { Speaker } from "#lib/quotation/voice.ts";
import type { Spoken } from "#lib/quotation/voice-at.ts";
import type { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

export type EntityRow = Speaker & { readonly id: string; readonly kind: string };
/** Entities by their ids: each is named in many places. */
type Entities = ReadonlyMap<string, EntityRow>;
type SpeakerRow = { readonly anchor: { readonly exact: string }; readonly entityId: string | null };
/** As `queries.ts` reads it. */
export type VoicesRow = {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly work: { readonly voices: readonly { readonly role: string; readonly entityId: string }[] } | null;
  readonly anchors: readonly {
    readonly start: number;
    readonly end: number;
    readonly mention: { readonly entityId: string } | null;
    /** Of its attribution the farthest step alone. */
    readonly evidence: {
      readonly attribution: readonly {
        readonly relation: string;
        readonly speakers: readonly SpeakerRow[];
      }[];
    } | null;
  }[];
};

/** Steps that tell of what somebody says, and are not the saying itself. */
const REPORTS = /^(?:reports|cites|accordingTo|officialReadout)$/u;

/** Whoever carries a source's words, or wrote them, under all of their names. */
export function toWriters(
  { fields, work }: VoicesRow,
  role: "author" | "outlet",
  entities: Entities,
): string[] {
  const field = role === "author" ? "author" : "publisher";
  const voices = work?.voices.filter((voice) => voice.role === role) ?? [];
  return [
    ...fields.filter(({ name }) => name === field).map(({ value }) => value),
    ...voices.flatMap(({ entityId }) => [...(entities.get(entityId)?.names ?? [])]),
  ];
}

/** The farthest step of each chain speaks; whoever only cites it does not. A step without a name speaks by its own words. */
export function toSpoken({ anchors }: VoicesRow, positions: Positions, entities: Entities): Spoken[] {
  return anchors.flatMap(({ start, end, evidence }): Spoken[] => {
    const step = evidence?.attribution[0];
    if (!step || step.speakers.length === 0) return [];
    const known = step.speakers.map(({ anchor, entityId }) => ({
      exact: anchor.exact,
      entity: entities.get(entityId ?? ""),
    }));
    return [
      {
        span: positions.toText(storedSpan(start, end)),
        name: known.map(({ exact, entity }) => entity?.name ?? exact).join(", "),
        names: known.flatMap(({ exact, entity }) => [exact, ...(entity?.names ?? [])]),
        descriptions: known.flatMap(({ entity }) => entity?.descriptions ?? []),
        isReport: REPORTS.test(step.relation),
      },
    ];
  });
}

/** Persons and organizations where they are named; places do not speak. */
export function toNamed({ anchors }: VoicesRow, positions: Positions, entities: Entities): Named[] {
  return anchors.flatMap(({ start, end, mention }): Named[] => {
    const entity = entities.get(mention?.entityId ?? "");
    if (!entity || entity.kind === "place") return [];
    return [{ ...entity, span: positions.toText(storedSpan(start, end)) }];
  });
}
