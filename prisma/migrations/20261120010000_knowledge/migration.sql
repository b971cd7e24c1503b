-- What is known beyond names: works and their witnesses, events, claims with their evidence and who says so. First the tables as
-- Prisma writes them from schema.prisma, then what holds them to the texts: triggers, each with an SQLSTATE of its own.
--
--   RR014  the words of a fact reach out of their passage
--   RR015  an event would be published without a passage
--   RR016  an event's date is no EDTF, has no basis, or is missing where there is a basis
--   RR017  an entity stands where only another kind can: a place, an outlet
--   RR018  a claim would be published without evidence that asserts or hedges it
--   RR019  an attribution has a gap, a step without a speaker, or a speaker who is nobody or two
--   RR020  a relation joins a claim with itself, or says a second time what already stands
--   RR021  a relation names evidence of another claim
--   RR022  a work would be published without a witness, or a witness without a passage that shows it
--   RR023  words of ours that must say something are blank: a title, a statement, a role, a reason

-- CreateEnum
CREATE TYPE "WorkVoiceRole" AS ENUM ('author', 'outlet');

-- CreateEnum
CREATE TYPE "Modality" AS ENUM ('asserted', 'claimed', 'scheduled');

-- CreateEnum
CREATE TYPE "PassageRole" AS ENUM ('reports', 'refers', 'implies');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('fact', 'reported', 'opinion', 'prediction');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('asserts', 'denies', 'hedges');

-- CreateEnum
CREATE TYPE "AttributionRelation" AS ENUM ('says', 'believes', 'reports', 'cites', 'interprets', 'according-to', 'told-author', 'official-readout', 'unattributed');

-- CreateEnum
CREATE TYPE "RelationType" AS ENUM ('contradicts', 'in-tension', 'corroborates', 'qualifies');

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "workId" UUID;

-- CreateTable
CREATE TABLE "Work" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT,
    "note" TEXT,
    "recordedBy" "Recorder" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkPassage" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "shows" TEXT NOT NULL,

    CONSTRAINT "WorkPassage_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "WorkVoice" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "role" "WorkVoiceRole" NOT NULL,

    CONSTRAINT "WorkVoice_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "Lean" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "cueId" UUID NOT NULL,
    "outletId" UUID NOT NULL,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "Lean_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "Description" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "Description_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "modality" "Modality" NOT NULL,
    "date" TEXT,
    "dateNote" TEXT,
    "recordedBy" "Recorder" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventDateBasis" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "EventDateBasis_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "EventPlace" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "EventPlace_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "EventParticipant" (
    "eventId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "EventParticipant_pkey" PRIMARY KEY ("eventId","entityId")
);

-- CreateTable
CREATE TABLE "DescribedParticipant" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "DescribedParticipant_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "EventPassage" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "role" "PassageRole" NOT NULL,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "EventPassage_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "recordedBy" "Recorder" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimSubject" (
    "claimId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "ClaimSubject_pkey" PRIMARY KEY ("claimId","entityId")
);

-- CreateTable
CREATE TABLE "DescribedSubject" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "DescribedSubject_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "AttributionStep" (
    "sourceId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "relation" "AttributionRelation" NOT NULL,
    "cueId" UUID NOT NULL,

    CONSTRAINT "AttributionStep_pkey" PRIMARY KEY ("sourceId","evidenceId","ordinal")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "entityId" UUID,
    "voice" TEXT,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "ClaimRelation" (
    "claimId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "type" "RelationType" NOT NULL,
    "why" TEXT NOT NULL,
    "fromLabel" TEXT,
    "toLabel" TEXT,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "ClaimRelation_pkey" PRIMARY KEY ("claimId","otherId","type")
);

-- CreateIndex
CREATE UNIQUE INDEX "Work_slug_key" ON "Work"("slug");

-- CreateIndex
CREATE INDEX "WorkPassage_workId_idx" ON "WorkPassage"("workId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkVoice_workId_entityId_role_key" ON "WorkVoice"("workId", "entityId", "role");

-- CreateIndex
CREATE INDEX "Lean_outletId_idx" ON "Lean"("outletId");

-- CreateIndex
CREATE UNIQUE INDEX "Lean_sourceId_cueId_key" ON "Lean"("sourceId", "cueId");

-- CreateIndex
CREATE INDEX "Description_entityId_idx" ON "Description"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "EventDateBasis_eventId_ordinal_key" ON "EventDateBasis"("eventId", "ordinal");

-- CreateIndex
CREATE INDEX "EventPlace_entityId_idx" ON "EventPlace"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "EventPlace_eventId_ordinal_key" ON "EventPlace"("eventId", "ordinal");

-- CreateIndex
CREATE INDEX "EventParticipant_entityId_idx" ON "EventParticipant"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "EventParticipant_eventId_ordinal_key" ON "EventParticipant"("eventId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "DescribedParticipant_eventId_ordinal_key" ON "DescribedParticipant"("eventId", "ordinal");

-- CreateIndex
CREATE INDEX "EventPassage_eventId_idx" ON "EventPassage"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "ClaimSubject_entityId_idx" ON "ClaimSubject"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimSubject_claimId_ordinal_key" ON "ClaimSubject"("claimId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "DescribedSubject_claimId_ordinal_key" ON "DescribedSubject"("claimId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_claimId_label_key" ON "Evidence"("claimId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "AttributionStep_sourceId_cueId_key" ON "AttributionStep"("sourceId", "cueId");

-- CreateIndex
CREATE INDEX "Speaker_entityId_idx" ON "Speaker"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_sourceId_evidenceId_step_ordinal_key" ON "Speaker"("sourceId", "evidenceId", "step", "ordinal");

-- CreateIndex
CREATE INDEX "ClaimRelation_otherId_idx" ON "ClaimRelation"("otherId");

-- CreateIndex
CREATE INDEX "Source_workId_idx" ON "Source"("workId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_id_workId_key" ON "Source"("id", "workId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPassage" ADD CONSTRAINT "WorkPassage_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPassage" ADD CONSTRAINT "WorkPassage_sourceId_workId_fkey" FOREIGN KEY ("sourceId", "workId") REFERENCES "Source"("id", "workId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WorkPassage" ADD CONSTRAINT "WorkPassage_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkVoice" ADD CONSTRAINT "WorkVoice_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkVoice" ADD CONSTRAINT "WorkVoice_sourceId_workId_fkey" FOREIGN KEY ("sourceId", "workId") REFERENCES "Source"("id", "workId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WorkVoice" ADD CONSTRAINT "WorkVoice_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkVoice" ADD CONSTRAINT "WorkVoice_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lean" ADD CONSTRAINT "Lean_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lean" ADD CONSTRAINT "Lean_sourceId_cueId_fkey" FOREIGN KEY ("sourceId", "cueId") REFERENCES "Anchor"("sourceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lean" ADD CONSTRAINT "Lean_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Description" ADD CONSTRAINT "Description_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Description" ADD CONSTRAINT "Description_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDateBasis" ADD CONSTRAINT "EventDateBasis_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDateBasis" ADD CONSTRAINT "EventDateBasis_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescribedParticipant" ADD CONSTRAINT "DescribedParticipant_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescribedParticipant" ADD CONSTRAINT "DescribedParticipant_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPassage" ADD CONSTRAINT "EventPassage_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPassage" ADD CONSTRAINT "EventPassage_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimSubject" ADD CONSTRAINT "ClaimSubject_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimSubject" ADD CONSTRAINT "ClaimSubject_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescribedSubject" ADD CONSTRAINT "DescribedSubject_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DescribedSubject" ADD CONSTRAINT "DescribedSubject_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionStep" ADD CONSTRAINT "AttributionStep_sourceId_evidenceId_fkey" FOREIGN KEY ("sourceId", "evidenceId") REFERENCES "Evidence"("sourceId", "anchorId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionStep" ADD CONSTRAINT "AttributionStep_sourceId_cueId_fkey" FOREIGN KEY ("sourceId", "cueId") REFERENCES "Anchor"("sourceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_sourceId_evidenceId_step_fkey" FOREIGN KEY ("sourceId", "evidenceId", "step") REFERENCES "AttributionStep"("sourceId", "evidenceId", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_claimId_fromLabel_fkey" FOREIGN KEY ("claimId", "fromLabel") REFERENCES "Evidence"("claimId", "label") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_otherId_toLabel_fkey" FOREIGN KEY ("otherId", "toLabel") REFERENCES "Evidence"("claimId", "label") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddConstraint
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_label_check" CHECK ("label" ~ '^e[1-9][0-9]*$');

-- Asked when the transaction ends: what hangs on a source goes by way of its anchors, some steps after the source itself, and
-- an import may take an entity back before the facts that name it.
ALTER TABLE "WorkPassage" ALTER CONSTRAINT "WorkPassage_sourceId_workId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "WorkVoice" ALTER CONSTRAINT "WorkVoice_sourceId_workId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Lean" ALTER CONSTRAINT "Lean_sourceId_cueId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "AttributionStep" ALTER CONSTRAINT "AttributionStep_sourceId_cueId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ClaimRelation" ALTER CONSTRAINT "ClaimRelation_claimId_fromLabel_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ClaimRelation" ALTER CONSTRAINT "ClaimRelation_otherId_toLabel_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "WorkVoice" ALTER CONSTRAINT "WorkVoice_entityId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Lean" ALTER CONSTRAINT "Lean_outletId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "EventPlace" ALTER CONSTRAINT "EventPlace_entityId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "EventParticipant" ALTER CONSTRAINT "EventParticipant_entityId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ClaimSubject" ALTER CONSTRAINT "ClaimSubject_entityId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Speaker" ALTER CONSTRAINT "Speaker_entityId_fkey" DEFERRABLE INITIALLY DEFERRED;

-- ---------------------------------------------------------------------------------------------------------------------
-- Grounding, as in the first migration: positions are half-open spans of code points; anchors and passages never move.
-- ---------------------------------------------------------------------------------------------------------------------

-- The words of a fact lie whole within one passage. What kind of fact it is, the trigger says.

CREATE FUNCTION require_words_in_passage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fault record;
BEGIN
  SELECT anchor.*, passage."end" AS "closes", source."slug" INTO fault
    FROM added
    JOIN "Anchor" AS anchor ON anchor."sourceId" = added."sourceId" AND anchor."id" = added."anchorId"
    JOIN "Passage" AS passage ON passage."sourceId" = anchor."sourceId" AND passage."ordinal" = anchor."passage"
    JOIN "Source" AS source ON source."id" = anchor."sourceId"
    WHERE anchor."end" > passage."end" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'The % "%" at [%, %) of source "%" cannot be stored: passage % ends at %.',
        TG_ARGV[0], left(fault."exact", 200), fault."start", fault."end", fault."slug", fault."passage", fault."closes"
      USING ERRCODE = 'RR014', TABLE = TG_TABLE_NAME, HINT = 'The words of a fact lie whole within one passage.';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION require_cue_in_passage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fault record;
BEGIN
  SELECT anchor.*, passage."end" AS "closes", source."slug" INTO fault
    FROM added
    JOIN "Anchor" AS anchor ON anchor."sourceId" = added."sourceId" AND anchor."id" = added."cueId"
    JOIN "Passage" AS passage ON passage."sourceId" = anchor."sourceId" AND passage."ordinal" = anchor."passage"
    JOIN "Source" AS source ON source."id" = anchor."sourceId"
    WHERE anchor."end" > passage."end" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'The cue "%" at [%, %) of source "%" cannot be stored: passage % ends at %.',
        left(fault."exact", 200), fault."start", fault."end", fault."slug", fault."passage", fault."closes"
      USING ERRCODE = 'RR014', TABLE = TG_TABLE_NAME, HINT = 'The words of a fact lie whole within one passage.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER work_passage_in_passage AFTER INSERT ON "WorkPassage"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('passage of a work');
CREATE TRIGGER moved_work_passage_in_passage AFTER UPDATE ON "WorkPassage"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('passage of a work');
CREATE TRIGGER work_voice_in_passage AFTER INSERT ON "WorkVoice"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('voice of a work');
CREATE TRIGGER moved_work_voice_in_passage AFTER UPDATE ON "WorkVoice"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('voice of a work');
CREATE TRIGGER lean_in_passage AFTER INSERT ON "Lean"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('lean');
CREATE TRIGGER moved_lean_in_passage AFTER UPDATE ON "Lean"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('lean');
CREATE TRIGGER description_in_passage AFTER INSERT ON "Description"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('description');
CREATE TRIGGER moved_description_in_passage AFTER UPDATE ON "Description"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('description');
CREATE TRIGGER date_basis_in_passage AFTER INSERT ON "EventDateBasis"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('basis of a date');
CREATE TRIGGER moved_date_basis_in_passage AFTER UPDATE ON "EventDateBasis"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('basis of a date');
CREATE TRIGGER event_place_in_passage AFTER INSERT ON "EventPlace"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('place of an event');
CREATE TRIGGER moved_event_place_in_passage AFTER UPDATE ON "EventPlace"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('place of an event');
CREATE TRIGGER described_participant_in_passage AFTER INSERT ON "DescribedParticipant"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('participant');
CREATE TRIGGER moved_described_participant_in_passage AFTER UPDATE ON "DescribedParticipant"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('participant');
CREATE TRIGGER event_passage_in_passage AFTER INSERT ON "EventPassage"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('passage of an event');
CREATE TRIGGER moved_event_passage_in_passage AFTER UPDATE ON "EventPassage"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('passage of an event');
CREATE TRIGGER described_subject_in_passage AFTER INSERT ON "DescribedSubject"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('subject of a claim');
CREATE TRIGGER moved_described_subject_in_passage AFTER UPDATE ON "DescribedSubject"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('subject of a claim');
CREATE TRIGGER evidence_in_passage AFTER INSERT ON "Evidence"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('evidence');
CREATE TRIGGER moved_evidence_in_passage AFTER UPDATE ON "Evidence"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('evidence');
CREATE TRIGGER speaker_in_passage AFTER INSERT ON "Speaker"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('speaker');
CREATE TRIGGER moved_speaker_in_passage AFTER UPDATE ON "Speaker"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_words_in_passage('speaker');
CREATE TRIGGER lean_cue_in_passage AFTER INSERT ON "Lean"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_cue_in_passage();
CREATE TRIGGER moved_lean_cue_in_passage AFTER UPDATE ON "Lean"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_cue_in_passage();
CREATE TRIGGER attribution_cue_in_passage AFTER INSERT ON "AttributionStep"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_cue_in_passage();
CREATE TRIGGER moved_attribution_cue_in_passage AFTER UPDATE ON "AttributionStep"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_cue_in_passage();

-- Words of ours beside the texts' words: they must say something.

CREATE FUNCTION require_wording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) ->> TG_ARGV[0] !~ '[^[:space:]]' THEN
    RAISE EXCEPTION 'The % of this % cannot be stored: "%" says nothing.', TG_ARGV[0], TG_ARGV[1], to_jsonb(NEW) ->> TG_ARGV[0]
      USING ERRCODE = 'RR023', TABLE = TG_TABLE_NAME, COLUMN = TG_ARGV[0], DETAIL = left(to_jsonb(NEW)::text, 500);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER work_note_said BEFORE INSERT OR UPDATE OF "note" ON "Work"
  FOR EACH ROW EXECUTE FUNCTION require_wording('note', 'work');
CREATE TRIGGER work_title_said BEFORE INSERT OR UPDATE OF "title" ON "Work"
  FOR EACH ROW EXECUTE FUNCTION require_wording('title', 'work');
CREATE TRIGGER shows_said BEFORE INSERT OR UPDATE OF "shows" ON "WorkPassage"
  FOR EACH ROW EXECUTE FUNCTION require_wording('shows', 'passage of a work');
CREATE TRIGGER event_title_said BEFORE INSERT OR UPDATE OF "title" ON "Event"
  FOR EACH ROW EXECUTE FUNCTION require_wording('title', 'event');
CREATE TRIGGER date_note_said BEFORE INSERT OR UPDATE OF "dateNote" ON "Event"
  FOR EACH ROW EXECUTE FUNCTION require_wording('dateNote', 'event');
CREATE TRIGGER participant_role_said BEFORE INSERT OR UPDATE OF "role" ON "EventParticipant"
  FOR EACH ROW EXECUTE FUNCTION require_wording('role', 'participant');
CREATE TRIGGER described_role_said BEFORE INSERT OR UPDATE OF "role" ON "DescribedParticipant"
  FOR EACH ROW EXECUTE FUNCTION require_wording('role', 'participant');
CREATE TRIGGER statement_said BEFORE INSERT OR UPDATE OF "statement" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION require_wording('statement', 'claim');
CREATE TRIGGER reason_said BEFORE INSERT OR UPDATE OF "why" ON "ClaimRelation"
  FOR EACH ROW EXECUTE FUNCTION require_wording('why', 'relation');

-- Who stands where only a place can be, or an organization that others lean on. Kinds that are relied upon do not change.

CREATE FUNCTION require_kind() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked record;
BEGIN
  SELECT "slug", "name", "kind" INTO asked FROM "Entity" WHERE "id" = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  IF FOUND AND asked."kind" <> TG_ARGV[1]::"EntityKind" THEN
    RAISE EXCEPTION '"%" (%) cannot be %: that takes a %, and this is a %.',
        asked."name", asked."slug", TG_ARGV[2], TG_ARGV[1], asked."kind"
      USING ERRCODE = 'RR017', TABLE = TG_TABLE_NAME, COLUMN = TG_ARGV[0];
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_changed_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."kind" <> OLD."kind" AND (
    OLD."kind" = 'place' AND EXISTS (SELECT FROM "EventPlace" WHERE "entityId" = OLD."id")
    OR OLD."kind" = 'organization' AND EXISTS (SELECT FROM "Lean" WHERE "outletId" = OLD."id")
  ) THEN
    RAISE EXCEPTION 'The % "%" (%) cannot become a %: events or sources rely on its being one.',
        OLD."kind", OLD."name", OLD."slug", NEW."kind"
      USING ERRCODE = 'RR017', TABLE = 'Entity', COLUMN = 'kind';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER place_is_place BEFORE INSERT OR UPDATE OF "entityId" ON "EventPlace"
  FOR EACH ROW EXECUTE FUNCTION require_kind('entityId', 'place', 'the place of an event');
CREATE TRIGGER outlet_is_organization BEFORE INSERT OR UPDATE OF "outletId" ON "Lean"
  FOR EACH ROW EXECUTE FUNCTION require_kind('outletId', 'organization', 'the outlet that a source leans on');
CREATE TRIGGER kind_relied_upon BEFORE UPDATE OF "kind" ON "Entity"
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_kind();

-- What is published has its passages when the transaction ends. As with entities, the row is written first, so that two
-- transactions that each take one of the last two passages wait for one another. Once in a transaction is enough.

CREATE FUNCTION hold_event(event uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "Event" SET "recordedAt" = "recordedAt" WHERE "id" = event AND xmin <> pg_current_xact_id()::xid;
$$;

CREATE FUNCTION hold_claim(claim uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "Claim" SET "recordedAt" = "recordedAt" WHERE "id" = claim AND xmin <> pg_current_xact_id()::xid;
$$;

CREATE FUNCTION hold_work(work uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "Work" SET "recordedAt" = "recordedAt" WHERE "id" = work AND xmin <> pg_current_xact_id()::xid;
$$;

-- Events

CREATE FUNCTION require_event_passage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid;
  event record;
BEGIN
  IF TG_TABLE_NAME = 'Event' THEN asked := NEW."id"; ELSE asked := OLD."eventId"; END IF;
  PERFORM hold_event(asked);
  SELECT * INTO event FROM "Event"
    WHERE "id" = asked AND NOT EXISTS (SELECT FROM "EventPassage" WHERE "eventId" = asked);
  IF FOUND THEN
    RAISE EXCEPTION 'The event "%" (%) cannot be published: no passage tells of it.', event."title", event."slug"
      USING ERRCODE = 'RR015', TABLE = 'Event', HINT = 'Add a passage, or remove the event in the same transaction.';
  END IF;
  RETURN NULL;
END $$;

-- EDTF, levels 0 and 1: a year, month or day, unspecified digits, a mark of doubt, and intervals of these. Whether a month
-- has that many days, the code that reads dates says.
CREATE FUNCTION require_edtf() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  day CONSTANT text := '(\d{4}|\d{3}X|\d\dXX|XXXX)(-(0[1-9]|1[0-2]|XX)(-(0[1-9]|[12]\d|3[01]|XX))?)?[~?%]?';
BEGIN
  IF NEW."date" !~ format('^(%1$s|%1$s/(%1$s|\.\.)|\.\./%1$s)$', day) THEN
    RAISE EXCEPTION 'The date "%" of the event "%" (%) cannot be stored: it is no EDTF date.', NEW."date", NEW."title", NEW."slug"
      USING ERRCODE = 'RR016', TABLE = 'Event', COLUMN = 'date', HINT = 'For example 2020, 2023-10-07, XXXX-11-11, 198X.';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION require_date_basis() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid[];
  one uuid;
  event record;
  grounds integer;
BEGIN
  IF TG_TABLE_NAME = 'Event' THEN asked := ARRAY[NEW."id"];
  ELSIF TG_OP = 'INSERT' THEN asked := ARRAY[NEW."eventId"];
  ELSIF TG_OP = 'DELETE' THEN asked := ARRAY[OLD."eventId"];
  ELSE asked := ARRAY[OLD."eventId", NEW."eventId"];
  END IF;
  FOREACH one IN ARRAY asked LOOP
    PERFORM hold_event(one);
    SELECT * INTO event FROM "Event" WHERE "id" = one;
    IF FOUND THEN
      grounds := (SELECT count(*) FROM "EventDateBasis" WHERE "eventId" = one);
      IF (event."date" IS NOT NULL) <> (grounds > 0) THEN
        RAISE EXCEPTION 'The event "%" (%) cannot be published: its date is % and % passages give it.',
            event."title", event."slug", coalesce('"' || event."date" || '"', 'not known'), grounds
          USING ERRCODE = 'RR016', TABLE = 'EventDateBasis', HINT = 'A date has the words that give it; no date, no such words.';
      END IF;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER event_told AFTER INSERT OR UPDATE OF "id" ON "Event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event_passage();
CREATE CONSTRAINT TRIGGER event_still_told AFTER DELETE OR UPDATE OF "eventId" ON "EventPassage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event_passage();
CREATE TRIGGER date_is_edtf BEFORE INSERT OR UPDATE OF "date" ON "Event"
  FOR EACH ROW WHEN (NEW."date" IS NOT NULL) EXECUTE FUNCTION require_edtf();
CREATE CONSTRAINT TRIGGER date_given AFTER INSERT OR UPDATE OF "id", "date" ON "Event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_date_basis();
CREATE CONSTRAINT TRIGGER date_still_given AFTER INSERT OR DELETE OR UPDATE OF "eventId" ON "EventDateBasis"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_date_basis();

-- Claims: some evidence carries each, so that it has an origin; denials alone carry nothing.

CREATE FUNCTION require_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid;
  claim record;
BEGIN
  IF TG_TABLE_NAME = 'Claim' THEN asked := NEW."id"; ELSE asked := OLD."claimId"; END IF;
  PERFORM hold_claim(asked);
  SELECT * INTO claim FROM "Claim"
    WHERE "id" = asked AND NOT EXISTS (SELECT FROM "Evidence" WHERE "claimId" = asked AND "stance" <> 'denies');
  IF FOUND THEN
    RAISE EXCEPTION 'The claim "%" (%) cannot be published: no passage asserts or hedges it.', claim."statement", claim."slug"
      USING ERRCODE = 'RR018', TABLE = 'Claim', HINT = 'Add evidence, or remove the claim in the same transaction.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_carried AFTER INSERT OR UPDATE OF "id" ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_evidence();
CREATE CONSTRAINT TRIGGER claim_still_carried AFTER DELETE OR UPDATE OF "claimId", "stance" ON "Evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_evidence();

-- Attribution: steps are numbered from 1 without a gap; each has its speakers, but for one that does not say whose words it
-- passes on. A speaker is an entity or a voice that the text describes, never both.

CREATE FUNCTION require_one_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."entityId" IS NULL) = (NEW."voice" IS NULL) OR NEW."voice" !~ '^[[:alnum:]]+(-[[:alnum:]]+)*$' THEN
    RAISE EXCEPTION 'The speaker "%" cannot be stored: it is the entity % and the voice "%".',
        (SELECT left("exact", 200) FROM "Anchor" WHERE "sourceId" = NEW."sourceId" AND "id" = NEW."anchorId"),
        coalesce((SELECT '"' || "slug" || '"' FROM "Entity" WHERE "id" = NEW."entityId"), 'of nobody'), coalesce(NEW."voice", '')
      USING ERRCODE = 'RR019', TABLE = 'Speaker', HINT = 'A speaker is either an entity or a voice with a hyphenated key.';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION require_whole_chain(source uuid, evidence uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  asked record;
  fault record;
BEGIN
  SELECT one."claimId", one."label", claim."slug" INTO asked
    FROM "Evidence" AS one JOIN "Claim" AS claim ON claim."id" = one."claimId"
    WHERE one."sourceId" = source AND one."anchorId" = evidence;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM hold_claim(asked."claimId");

  SELECT step."ordinal", step."relation", count(speaker."anchorId") AS "speakers" INTO fault
    FROM "AttributionStep" AS step LEFT JOIN "Speaker" AS speaker
      ON speaker."sourceId" = step."sourceId" AND speaker."evidenceId" = step."evidenceId" AND speaker."step" = step."ordinal"
    WHERE step."sourceId" = source AND step."evidenceId" = evidence
    GROUP BY step."ordinal", step."relation"
    HAVING (step."relation" = 'unattributed') <> (count(speaker."anchorId") = 0)
    ORDER BY step."ordinal" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Step % of the attribution of % of claim "%" cannot be stored: it is "%" and has % speakers.',
        fault."ordinal", asked."label", asked."slug", fault."relation", fault."speakers"
      USING ERRCODE = 'RR019', TABLE = 'AttributionStep', HINT = 'Every step has a speaker, but "unattributed" has none.';
  END IF;

  SELECT * INTO fault FROM (
    SELECT "ordinal", row_number() OVER (ORDER BY "ordinal") AS "place" FROM "AttributionStep"
      WHERE "sourceId" = source AND "evidenceId" = evidence
  ) AS steps WHERE "ordinal" <> "place" ORDER BY "place" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Step % of the attribution of % of claim "%" cannot be stored: it is numbered %.',
        fault."place", asked."label", asked."slug", fault."ordinal"
      USING ERRCODE = 'RR019', TABLE = 'AttributionStep', HINT = 'Steps are numbered from 1 without a gap, the nearest first.';
  END IF;
END $$;

CREATE FUNCTION require_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM require_whole_chain(OLD."sourceId", OLD."evidenceId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM require_whole_chain(NEW."sourceId", NEW."evidenceId"); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER one_speaker BEFORE INSERT OR UPDATE OF "entityId", "voice" ON "Speaker"
  FOR EACH ROW EXECUTE FUNCTION require_one_speaker();
CREATE CONSTRAINT TRIGGER chain_whole AFTER INSERT OR DELETE OR UPDATE ON "AttributionStep"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_chain();
CREATE CONSTRAINT TRIGGER chain_spoken AFTER INSERT OR DELETE OR UPDATE OF "step", "evidenceId" ON "Speaker"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_chain();

-- Relations join two claims, once, each end by its own evidence (the foreign keys hold it; this says it in words).

CREATE FUNCTION require_relation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  here text := (SELECT "slug" FROM "Claim" WHERE "id" = NEW."claimId");
  there text := (SELECT "slug" FROM "Claim" WHERE "id" = NEW."otherId");
BEGIN
  IF NEW."claimId" = NEW."otherId" THEN
    RAISE EXCEPTION 'Claim "%" cannot stand as "%" to itself.', here, NEW."type"
      USING ERRCODE = 'RR020', TABLE = 'ClaimRelation';
  END IF;
  PERFORM hold_claim(least(NEW."claimId", NEW."otherId"));
  PERFORM hold_claim(greatest(NEW."claimId", NEW."otherId"));
  IF NEW."type" <> 'qualifies' AND EXISTS (
    SELECT FROM "ClaimRelation" WHERE "claimId" = NEW."otherId" AND "otherId" = NEW."claimId" AND "type" = NEW."type"
  ) THEN
    RAISE EXCEPTION 'The relation "%" of claim "%" to "%" cannot be stored: it stands already, the other way round.', NEW."type", here, there
      USING ERRCODE = 'RR020', TABLE = 'ClaimRelation', HINT = 'All relations but "qualifies" hold both ways and are kept once.';
  END IF;
  PERFORM require_label(NEW."claimId", NEW."fromLabel", here, here, there);
  PERFORM require_label(NEW."otherId", NEW."toLabel", there, here, there);
  RETURN NEW;
END $$;

CREATE FUNCTION require_label(claim uuid, asked text, address text, here text, there text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF asked IS NOT NULL AND NOT EXISTS (SELECT FROM "Evidence" WHERE "claimId" = claim AND "label" = asked) THEN
    RAISE EXCEPTION 'The relation of claim "%" to "%" cannot be stored: "%" is no evidence of "%", which has {%}.', here, there, asked, address,
        (SELECT string_agg("label", ', ' ORDER BY length("label"), "label") FROM "Evidence" WHERE "claimId" = claim)
      USING ERRCODE = 'RR021', TABLE = 'ClaimRelation';
  END IF;
END $$;

CREATE TRIGGER relation_sound BEFORE INSERT OR UPDATE ON "ClaimRelation"
  FOR EACH ROW EXECUTE FUNCTION require_relation();

-- Works: each has a witness, and each witness a passage that shows of which work it is one.

CREATE FUNCTION require_witness() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid[];
  one uuid;
  fault record;
BEGIN
  IF TG_TABLE_NAME = 'Work' THEN asked := ARRAY[NEW."id"];
  ELSIF TG_TABLE_NAME = 'WorkPassage' OR TG_OP = 'DELETE' THEN asked := ARRAY[OLD."workId"];
  ELSIF TG_OP = 'INSERT' THEN asked := ARRAY[NEW."workId"];
  ELSE asked := ARRAY[OLD."workId", NEW."workId"];
  END IF;
  FOREACH one IN ARRAY asked LOOP
    PERFORM hold_work(one);
    SELECT * INTO fault FROM "Work" WHERE "id" = one AND NOT EXISTS (SELECT FROM "Source" WHERE "workId" = one);
    IF FOUND THEN
      RAISE EXCEPTION 'The work "%" cannot be published: no source is its witness.', fault."slug"
        USING ERRCODE = 'RR022', TABLE = 'Work', HINT = 'Name a source as its witness, or remove the work in the same transaction.';
    END IF;
    SELECT source."slug", work."slug" AS "work" INTO fault
      FROM "Source" AS source JOIN "Work" AS work ON work."id" = source."workId"
      WHERE source."workId" = one AND NOT EXISTS (SELECT FROM "WorkPassage" WHERE "sourceId" = source."id")
      ORDER BY source."slug" LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'Source "%" cannot be a witness of the work "%": no passage of it shows so.', fault."slug", fault."work"
        USING ERRCODE = 'RR022', TABLE = 'WorkPassage', HINT = 'Add a passage of the source that shows it.';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER work_witnessed AFTER INSERT OR UPDATE OF "id" ON "Work"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_witness();
CREATE CONSTRAINT TRIGGER witness_shown AFTER INSERT OR DELETE OR UPDATE OF "workId" ON "Source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_witness();
CREATE CONSTRAINT TRIGGER witness_still_shown AFTER DELETE OR UPDATE OF "sourceId", "workId" ON "WorkPassage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_witness();

-- Emptied at once, tables would slip past triggers that look at rows.

CREATE FUNCTION refuse_emptied_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME IN ('EventPassage', 'EventDateBasis') AND EXISTS (SELECT FROM "Event")
    OR TG_TABLE_NAME IN ('Evidence', 'AttributionStep', 'Speaker') AND EXISTS (SELECT FROM "Claim")
    OR TG_TABLE_NAME = 'WorkPassage' AND EXISTS (SELECT FROM "Work") THEN
    RAISE EXCEPTION 'The table "%" cannot be emptied: what is published rests on it.', TG_TABLE_NAME
      USING ERRCODE = CASE TG_TABLE_NAME WHEN 'EventPassage' THEN 'RR015' WHEN 'EventDateBasis' THEN 'RR016'
        WHEN 'Evidence' THEN 'RR018' WHEN 'WorkPassage' THEN 'RR022' ELSE 'RR019' END, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER event_passages_not_emptied AFTER TRUNCATE ON "EventPassage" FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_facts();
CREATE TRIGGER basis_not_emptied AFTER TRUNCATE ON "EventDateBasis" FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_facts();
CREATE TRIGGER evidence_not_emptied AFTER TRUNCATE ON "Evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_facts();
CREATE TRIGGER steps_not_emptied AFTER TRUNCATE ON "AttributionStep" FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_facts();
CREATE TRIGGER speakers_not_emptied AFTER TRUNCATE ON "Speaker" FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_facts();
CREATE TRIGGER work_passages_not_emptied AFTER TRUNCATE ON "WorkPassage" FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_facts();
