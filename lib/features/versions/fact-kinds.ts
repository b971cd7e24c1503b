/**
 * What hangs on anchors, table by table: by which columns, and what a person calls it. Whatever goes over to a newer text, waits,
 * or is counted, is counted by this list; a test holds it to the foreign keys of the database.
 */

export const factKinds = [
  "field",
  "mention",
  "work-passage",
  "work-voice",
  "lean",
  "description",
  "date-basis",
  "event-place",
  "participant",
  "event-passage",
  "subject",
  "evidence",
  "excerpt",
] as const;

export type FactKind = (typeof factKinds)[number];

type Part = {
  readonly kind: FactKind;
  readonly table: string;
  /** The column with the anchor on which the whole fact hangs; `anchor` is the one of this part. */
  readonly fact: "anchorId" | "evidenceId";
  readonly anchor: "anchorId" | "cueId";
};

/** Every column of an anchor. A fact with several parts goes over only whole. */
export const factParts: readonly Part[] = [
  { kind: "field", table: "SourceField", fact: "anchorId", anchor: "anchorId" },
  { kind: "mention", table: "Mention", fact: "anchorId", anchor: "anchorId" },
  { kind: "work-passage", table: "WorkPassage", fact: "anchorId", anchor: "anchorId" },
  { kind: "work-voice", table: "WorkVoice", fact: "anchorId", anchor: "anchorId" },
  { kind: "lean", table: "Lean", fact: "anchorId", anchor: "anchorId" },
  { kind: "lean", table: "Lean", fact: "anchorId", anchor: "cueId" },
  { kind: "description", table: "Description", fact: "anchorId", anchor: "anchorId" },
  { kind: "date-basis", table: "EventDateBasis", fact: "anchorId", anchor: "anchorId" },
  { kind: "event-place", table: "EventPlace", fact: "anchorId", anchor: "anchorId" },
  { kind: "participant", table: "DescribedParticipant", fact: "anchorId", anchor: "anchorId" },
  { kind: "event-passage", table: "EventPassage", fact: "anchorId", anchor: "anchorId" },
  { kind: "subject", table: "DescribedSubject", fact: "anchorId", anchor: "anchorId" },
  { kind: "evidence", table: "Evidence", fact: "anchorId", anchor: "anchorId" },
  { kind: "evidence", table: "AttributionStep", fact: "evidenceId", anchor: "cueId" },
  { kind: "evidence", table: "Speaker", fact: "evidenceId", anchor: "anchorId" },
  { kind: "excerpt", table: "Excerpt", fact: "anchorId", anchor: "anchorId" },
];

/** What a person calls one, and several. */
export const factNames: Readonly<Record<FactKind, readonly [one: string, several: string]>> = {
  field: ["field of the catalogue", "fields of the catalogue"],
  mention: ["mention", "mentions"],
  "work-passage": ["passage of a work", "passages of works"],
  "work-voice": ["voice of a work", "voices of works"],
  lean: ["lean", "leans"],
  description: ["description", "descriptions"],
  "date-basis": ["basis of a date", "bases of dates"],
  "event-place": ["place of an event", "places of events"],
  participant: ["participant of an event", "participants of events"],
  "event-passage": ["passage of an event", "passages of events"],
  subject: ["subject of a claim", "subjects of claims"],
  evidence: ["piece of evidence", "pieces of evidence"],
  excerpt: ["excerpt", "excerpts"],
};
