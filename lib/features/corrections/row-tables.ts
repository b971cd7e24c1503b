/**
 * The tables whose rows a correction changes: by which columns a row is known, in which one it names an entity, and what may stand there
 * only once. A cell is a row's address: its table and key. Pure.
 */
import type { CellRules, Row } from "./replay.ts";

type RowTable = {
  readonly key: readonly string[];
  /** The column that a merge changes. */
  readonly entity?: string;
  /** The column of the anchor that comes and goes with it. */
  readonly anchor?: "anchorId" | "cueId";
  /** The column of the anchor with which it goes over to a newer version of the text. */
  readonly follows?: "anchorId" | "evidenceId";
  /** What only one row may have: where two become one, the later is hidden for as long. */
  readonly once?: readonly string[];
  /** Whether it says who recorded it. */
  readonly isSigned?: boolean;
};

const anchored = { key: ["sourceId", "anchorId"], anchor: "anchorId", follows: "anchorId" } as const;

const rowTables = {
  Mention: { ...anchored, entity: "entityId", isSigned: true },
  Description: { ...anchored, entity: "entityId", isSigned: true },
  WorkVoice: { ...anchored, entity: "entityId", once: ["workId", "entityId", "role"] },
  Lean: { ...anchored, entity: "outletId", isSigned: true },
  EventPlace: { ...anchored, entity: "entityId" },
  Speaker: { ...anchored, entity: "entityId" },
  EventDateBasis: anchored,
  DescribedParticipant: anchored,
  AttributionStep: { key: ["sourceId", "evidenceId", "ordinal"], anchor: "cueId", follows: "evidenceId" },
  EventParticipant: { key: ["eventId", "ordinal"], entity: "entityId", once: ["eventId", "entityId"] },
  ClaimSubject: { key: ["claimId", "ordinal"], entity: "entityId", once: ["claimId", "entityId"] },
  ExcerptEntity: { key: ["excerptId", "entityId"], entity: "entityId", once: ["excerptId", "entityId"] },
  Entity: { key: ["id"], isSigned: true },
  EntityName: { key: ["entityId", "name"], isSigned: true },
  Event: { key: ["id"], isSigned: true },
  EventPassage: { ...anchored, isSigned: true },
  Claim: { key: ["id"], isSigned: true },
  Evidence: { ...anchored, isSigned: true },
  ClaimRelation: { key: ["claimId", "otherId", "type"], isSigned: true },
  SourceField: { key: ["sourceId", "name"], anchor: "anchorId" },
} as const satisfies Record<string, RowTable>;

export type TableName = keyof typeof rowTables;

/** Whether a row goes with its anchor; others outlive it, or have none. */
export function goesWithAnchor(name: TableName): boolean {
  const { key, anchor, once } = tableOf(name);
  return anchor !== undefined && key.includes(anchor) && once === undefined;
}

/** The tables in which a merge moves rows. */
export const namingTables = (Object.keys(rowTables) as TableName[]).filter(
  (name) => tableOf(name).entity !== undefined,
);

export function tableOf(name: TableName): RowTable {
  return rowTables[name];
}

/** @example cellOf("ClaimSubject", { claimId: "…", ordinal: 0 }) // "ClaimSubject …\u001f0" */
export function cellOf(name: TableName, row: Row): string {
  return `${name} ${tableOf(name)
    .key.map((column) => String(row[column]))
    .join("\u001f")}`;
}

export function tableNameOf(cell: string): TableName {
  return cell.slice(0, cell.indexOf(" ")) as TableName;
}

export const cellRules: CellRules = {
  entityColumn: (cell) => tableOf(tableNameOf(cell)).entity ?? null,
  isWhole: (cell, patch) => tableOf(tableNameOf(cell)).key.every((column) => column in patch),
  markOf: (cell) => (tableOf(tableNameOf(cell)).isSigned ? { recordedBy: "person" } : {}),
};
