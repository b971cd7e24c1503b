-- Corrections: what a person decides by hand of what is known, and can undo at any time.
--
-- Refused here, besides what earlier migrations refuse:
--   RR060  a mention of an entity that was merged into another
-- An entity that no source names any more may stay if it is retired: it is shown nowhere, and comes back with its mentions.

-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "leadsTo" TEXT,
ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "EntityName" ADD COLUMN     "lingers" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "subjects" TEXT[],
    "made" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionChange" (
    "correctionId" UUID NOT NULL,
    "cell" TEXT NOT NULL,
    "before" JSONB,
    "patch" JSONB,
    "hidden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CorrectionChange_pkey" PRIMARY KEY ("correctionId","cell")
);

-- CreateIndex
CREATE UNIQUE INDEX "Correction_ordinal_key" ON "Correction"("ordinal");

-- CreateIndex
CREATE INDEX "Correction_subjects_idx" ON "Correction" USING GIN ("subjects");

-- CreateIndex
CREATE INDEX "CorrectionChange_cell_idx" ON "CorrectionChange"("cell");

-- AddForeignKey
ALTER TABLE "CorrectionChange" ADD CONSTRAINT "CorrectionChange_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "Correction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION require_mention() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entity record;
  asked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Entity' THEN asked := NEW."id"; ELSE asked := OLD."entityId"; END IF;
  PERFORM hold_entity(asked);
  SELECT * INTO entity FROM "Entity"
    WHERE "id" = asked AND NOT "retired" AND NOT EXISTS (SELECT FROM "Mention" WHERE "entityId" = asked);
  IF FOUND THEN
    RAISE EXCEPTION 'The % "%" (%) cannot be published: no source mentions it.', entity."kind", entity."name", entity."slug"
      USING ERRCODE = 'RR011', TABLE = 'Entity', HINT = 'Add a mention, or remove the entity in the same transaction.';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION bring_back_entity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entity record;
BEGIN
  SELECT * INTO entity FROM "Entity" WHERE "id" = NEW."entityId" AND "retired"
    AND EXISTS (SELECT FROM "Mention" WHERE "entityId" = NEW."entityId");
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF entity."leadsTo" IS NOT NULL THEN
    RAISE EXCEPTION 'Nothing can be named "%" (%): it was merged into "%".', entity."name", entity."slug", entity."leadsTo"
      USING ERRCODE = 'RR060', TABLE = 'Mention', HINT = 'Name that one, or undo the merge.';
  END IF;
  UPDATE "Entity" SET "retired" = false WHERE "id" = NEW."entityId";
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER entity_brought_back AFTER INSERT OR UPDATE OF "entityId" ON "Mention"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bring_back_entity();
-- Retiring must hold too: it is asked again when it is changed.
CREATE CONSTRAINT TRIGGER entity_still_published AFTER UPDATE OF "retired" ON "Entity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_mention();
