-- What the reading room keeps, and what makes a fact without its exact passage impossible to store.
-- First the tables as Prisma writes them from schema.prisma, then the grounding: triggers, each with an SQLSTATE of its own.
--
--   RR001  a source's text, original, or how it was read, was to be changed
--   RR002  a source's SHA-256 or length is not that of its original or text
--   RR003  a passage lies outside its source
--   RR004  passages overlap, or their ordinals are not in the order of their positions
--   RR005  a passage was to be moved
--   RR006  an anchor lies outside its source, or begins outside the passage that it names
--   RR007  an anchor's words, or the words around it, are not those of the text
--   RR008  an anchor was to be changed
--   RR009  a mention reaches out of its passage
--   RR010  a field's basis and its anchor do not agree, or its value is not the words of its anchor
--   RR011  an entity would be published without a mention
--   RR012  an entity has no canonical name, several, or one that is not its name
--   RR013  the audit trail was to be changed

-- For looking names up by parts of them
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateEnum
CREATE TYPE "PassageKind" AS ENUM ('title', 'deck', 'byline', 'dateline', 'heading', 'paragraph', 'caption', 'block-quote', 'boilerplate');

-- CreateEnum
CREATE TYPE "FieldName" AS ENUM ('title', 'author', 'publisher', 'published');

-- CreateEnum
CREATE TYPE "FieldBasis" AS ENUM ('passage', 'catalogue');

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('person', 'organization', 'place');

-- CreateEnum
CREATE TYPE "Recorder" AS ENUM ('import', 'person');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('canonical', 'alias', 'spelling', 'abbreviation', 'misprint');

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "original" BYTEA NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "sourceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "PassageKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "lexemes" tsvector,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("sourceId","ordinal")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "sourceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "passage" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("sourceId","id")
);

-- CreateTable
CREATE TABLE "SourceField" (
    "sourceId" UUID NOT NULL,
    "name" "FieldName" NOT NULL,
    "value" TEXT NOT NULL,
    "basis" "FieldBasis" NOT NULL,
    "anchorId" UUID,

    CONSTRAINT "SourceField_pkey" PRIMARY KEY ("sourceId","name")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "recordedBy" "Recorder" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntityName" (
    "entityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "folded" TEXT NOT NULL,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "EntityName_pkey" PRIMARY KEY ("entityId","name")
);

-- CreateTable
CREATE TABLE "Mention" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "matched" TEXT NOT NULL,
    "sense" TEXT,
    "why" TEXT,
    "recordedBy" "Recorder" NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataImport" (
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DataImport_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Source_sha256_key" ON "Source"("sha256");

-- CreateIndex
CREATE INDEX "Passage_lexemes_idx" ON "Passage" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "Anchor_sourceId_start_idx" ON "Anchor"("sourceId", "start");

-- CreateIndex
CREATE UNIQUE INDEX "SourceField_sourceId_anchorId_key" ON "SourceField"("sourceId", "anchorId");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_slug_key" ON "Entity"("slug");

-- CreateIndex
CREATE INDEX "EntityName_folded_idx" ON "EntityName" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Mention_entityId_sourceId_idx" ON "Mention"("entityId", "sourceId");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_at_idx" ON "AuditEntry"("subject", "at");

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_sourceId_passage_fkey" FOREIGN KEY ("sourceId", "passage") REFERENCES "Passage"("sourceId", "ordinal") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceField" ADD CONSTRAINT "SourceField_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceField" ADD CONSTRAINT "SourceField_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityName" ADD CONSTRAINT "EntityName_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_entityId_matched_fkey" FOREIGN KEY ("entityId", "matched") REFERENCES "EntityName"("entityId", "name") ON DELETE NO ACTION ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- Grounding. Positions are half-open spans of code points, as char_length and substr count them.
-- ---------------------------------------------------------------------------------------------------------------------

-- A source: what it was when it came, it stays.

CREATE FUNCTION require_true_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sha256" <> encode(sha256(NEW."original"), 'hex') THEN
    RAISE EXCEPTION 'Source "%" cannot be stored: its SHA-256 is %, not %.',
        NEW."slug", encode(sha256(NEW."original"), 'hex'), NEW."sha256"
      USING ERRCODE = 'RR002', TABLE = 'Source', COLUMN = 'sha256', HINT = 'Compute the digest from the original bytes.';
  END IF;
  IF NEW."length" <> char_length(NEW."text") THEN
    RAISE EXCEPTION 'Source "%" cannot be stored: its text has % code points, not %.',
        NEW."slug", char_length(NEW."text"), NEW."length"
      USING ERRCODE = 'RR002', TABLE = 'Source', COLUMN = 'length', HINT = 'Count code points, not code units or bytes.';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_changed_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."text", NEW."original", NEW."sha256", NEW."length", NEW."format", NEW."reader", NEW."encoding")
     IS DISTINCT FROM
     (OLD."id", OLD."text", OLD."original", OLD."sha256", OLD."length", OLD."format", OLD."reader", OLD."encoding") THEN
    RAISE EXCEPTION 'Source "%" cannot be changed: its text, its original and how it was read stay as they were stored.', OLD."slug"
      USING ERRCODE = 'RR001', TABLE = 'Source', HINT = 'Add the changed document as a source of its own.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_digest BEFORE INSERT ON "Source"
  FOR EACH ROW EXECUTE FUNCTION require_true_digest();
CREATE TRIGGER source_unchanged
  BEFORE UPDATE OF "id", "text", "original", "sha256", "length", "format", "reader", "encoding" ON "Source"
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_source();

-- Passages: numbered in the order of the text, apart from one another. They may be marked anew, never moved: whoever reads
-- a source's passages afresh removes them (which their anchors forbid) and adds others.

CREATE FUNCTION require_ordered_passages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  source record;
  fault record;
BEGIN
  FOR source IN
    SELECT "id", "slug", "length" FROM "Source" WHERE "id" IN (SELECT "sourceId" FROM added) ORDER BY "id"
  LOOP
    -- Writing the row holds off whoever adds passages to this source at the same time, at every isolation level.
    UPDATE "Source" SET "importedAt" = "importedAt"
      WHERE "id" = source."id" AND xmin <> pg_current_xact_id()::xid;

    SELECT * INTO fault FROM added
      WHERE "sourceId" = source."id" AND NOT (0 <= "start" AND "start" < "end" AND "end" <= source."length")
      ORDER BY "ordinal" LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'Passage % of source "%" cannot be stored: [%, %) is no span of a text of % code points.',
          fault."ordinal", source."slug", fault."start", fault."end", source."length"
        USING ERRCODE = 'RR003', TABLE = 'Passage';
    END IF;

    SELECT * INTO fault FROM (
      SELECT "ordinal", "start", "end", lag("ordinal") OVER positions AS "before", lag("end") OVER positions AS "free"
        FROM "Passage" WHERE "sourceId" = source."id"
        WINDOW positions AS (ORDER BY "ordinal")
    ) AS passages WHERE "start" < "free" ORDER BY "ordinal" LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'Passage % of source "%" cannot be stored: [%, %) begins before passage % ends, at %.',
          fault."ordinal", source."slug", fault."start", fault."end", fault."before", fault."free"
        USING ERRCODE = 'RR004', TABLE = 'Passage', HINT = 'Passages are numbered in the order of the text and never overlap.';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION refuse_moved_passage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."sourceId", NEW."ordinal", NEW."start", NEW."end") IS DISTINCT FROM (OLD."sourceId", OLD."ordinal", OLD."start", OLD."end") THEN
    RAISE EXCEPTION 'Passage % of source "%" cannot be moved from [%, %) to [%, %).',
        OLD."ordinal", (SELECT "slug" FROM "Source" WHERE "id" = OLD."sourceId"), OLD."start", OLD."end", NEW."start", NEW."end"
      USING ERRCODE = 'RR005', TABLE = 'Passage', HINT = 'Remove the passage, if nothing hangs on it, and add another.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER passages_ordered AFTER INSERT ON "Passage"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_ordered_passages();
CREATE TRIGGER passage_unmoved BEFORE UPDATE OF "sourceId", "ordinal", "start", "end" ON "Passage"
  FOR EACH ROW EXECUTE FUNCTION refuse_moved_passage();

-- Anchors: the words are those of the text. One pass over each text for a whole statement: the anchors come in the order of
-- the text, and what lies more than some 2,000 code points behind is cut off, because substr counts from the beginning.

CREATE FUNCTION require_exact_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  source record;
  anchor record;
  rest text;
  base integer;
  reach integer;
  words text;
  before text;
  after text;
BEGIN
  FOR source IN
    SELECT "id", "slug", "text", "length" FROM "Source" WHERE "id" IN (SELECT "sourceId" FROM added)
  LOOP
    rest := source."text" || '';
    base := 0;
    FOR anchor IN
      SELECT added.*, passage."start" AS "opens", passage."end" AS "closes"
        FROM added LEFT JOIN "Passage" AS passage
          ON passage."sourceId" = added."sourceId" AND passage."ordinal" = added."passage"
        WHERE added."sourceId" = source."id" ORDER BY added."start"
    LOOP
      IF NOT (0 <= anchor."start" AND anchor."start" < anchor."end" AND anchor."end" <= source."length") THEN
        RAISE EXCEPTION 'The anchor on "%" cannot be stored in source "%": [%, %) is no span of a text of % code points.',
            left(anchor."exact", 200), source."slug", anchor."start", anchor."end", source."length"
          USING ERRCODE = 'RR006', TABLE = 'Anchor';
      END IF;
      IF anchor."opens" IS NULL OR anchor."start" < anchor."opens" OR anchor."start" >= anchor."closes" THEN
        RAISE EXCEPTION 'The anchor on "%" cannot be stored in source "%": [%, %) does not begin in passage %.',
            left(anchor."exact", 200), source."slug", anchor."start", anchor."end", anchor."passage"
          USING ERRCODE = 'RR006', TABLE = 'Anchor',
            DETAIL = format('Passage %s is [%s, %s).', anchor."passage", anchor."opens", anchor."closes");
      END IF;

      reach := greatest(anchor."start" - 32, 0);
      IF reach - base > 2000 THEN
        rest := right(rest, base - reach);
        base := reach;
      END IF;
      words := substr(rest, anchor."start" - base + 1, anchor."end" - anchor."start");
      before := substr(rest, reach - base + 1, anchor."start" - reach);
      after := substr(rest, anchor."end" - base + 1, 32);

      IF words <> anchor."exact" COLLATE "C" THEN
        RAISE EXCEPTION 'The anchor at [%, %) of source "%" cannot be stored: the text there is "%", not "%".',
            anchor."start", anchor."end", source."slug", left(words, 200), left(anchor."exact", 200)
          USING ERRCODE = 'RR007', TABLE = 'Anchor', COLUMN = 'exact', HINT = 'Cut the words from the stored text.';
      END IF;
      IF before <> anchor."prefix" COLLATE "C" OR after <> anchor."suffix" COLLATE "C" THEN
        RAISE EXCEPTION 'The anchor on "%" at [%, %) of source "%" cannot be stored: around it the text is "%" and "%", not "%" and "%".',
            left(words, 200), anchor."start", anchor."end", source."slug", before, after,
            left(anchor."prefix", 200), left(anchor."suffix", 200)
          USING ERRCODE = 'RR007', TABLE = 'Anchor', COLUMN = 'prefix', HINT = 'Cut up to 32 code points on either side from the stored text.';
      END IF;
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION refuse_changed_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The anchor on "%" at [%, %) of source "%" cannot be changed.',
      left(OLD."exact", 200), OLD."start", OLD."end", (SELECT "slug" FROM "Source" WHERE "id" = OLD."sourceId")
    USING ERRCODE = 'RR008', TABLE = 'Anchor', HINT = 'Add another anchor.';
END $$;

CREATE TRIGGER anchor_words AFTER INSERT ON "Anchor"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_exact_words();
CREATE TRIGGER anchor_unchanged BEFORE UPDATE ON "Anchor"
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_anchor();

-- Mentions lie whole within a passage. Anchors and passages never move, so that it is enough to ask once.

CREATE FUNCTION require_mention_in_passage() RETURNS trigger LANGUAGE plpgsql AS $$
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
    RAISE EXCEPTION 'The mention "%" at [%, %) of source "%" cannot be stored: passage % ends at %.',
        left(fault."exact", 200), fault."start", fault."end", fault."slug", fault."passage", fault."closes"
      USING ERRCODE = 'RR009', TABLE = 'Mention', HINT = 'A mention lies whole within one passage.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER mention_in_passage AFTER INSERT ON "Mention"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_mention_in_passage();
CREATE TRIGGER moved_mention_in_passage AFTER UPDATE ON "Mention"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_mention_in_passage();

-- What is known of a source: by the words of a passage, or by the catalogue, and never the one in the other's clothes.
-- A date is restated as EDTF; everything else is the words themselves, runs of white space as one space.

CREATE FUNCTION require_field_basis() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  address text := (SELECT "slug" FROM "Source" WHERE "id" = NEW."sourceId");
  words text;
BEGIN
  IF (NEW."basis" = 'passage') <> (NEW."anchorId" IS NOT NULL) THEN
    RAISE EXCEPTION 'The % "%" of source "%" cannot be stored: its basis is % and it has % anchor.',
        NEW."name", left(NEW."value", 200), address, NEW."basis", CASE WHEN NEW."anchorId" IS NULL THEN 'no' ELSE 'an' END
      USING ERRCODE = 'RR010', TABLE = 'SourceField', HINT = 'With the basis "passage" a field has an anchor, with "catalogue" none.';
  END IF;
  SELECT "exact" INTO words FROM "Anchor" WHERE "sourceId" = NEW."sourceId" AND "id" = NEW."anchorId";
  IF FOUND AND NEW."name" <> 'published' AND NEW."value" <> btrim(regexp_replace(words, '\s+', ' ', 'g')) COLLATE "C" THEN
    RAISE EXCEPTION 'The % of source "%" cannot be stored: its passage says "%", not "%".',
        NEW."name", address, left(words, 200), left(NEW."value", 200)
      USING ERRCODE = 'RR010', TABLE = 'SourceField', COLUMN = 'value', HINT = 'Give the words of the passage, or the basis "catalogue".';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER field_basis BEFORE INSERT OR UPDATE ON "SourceField"
  FOR EACH ROW EXECUTE FUNCTION require_field_basis();

-- An entity is published with at least one mention and exactly one canonical name, its own: asked when the transaction ends.
-- Two transactions that each take one of the last two mentions would each see the other's: so the entity's row is written
-- first, which makes the later one wait and see (or, under a snapshot, fail as not serializable). Once in a transaction is enough.

CREATE FUNCTION hold_entity(entity uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "Entity" SET "recordedAt" = "recordedAt" WHERE "id" = entity AND xmin <> pg_current_xact_id()::xid;
$$;

CREATE FUNCTION require_mention() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entity record;
  asked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Entity' THEN asked := NEW."id"; ELSE asked := OLD."entityId"; END IF;
  PERFORM hold_entity(asked);
  SELECT * INTO entity FROM "Entity"
    WHERE "id" = asked AND NOT EXISTS (SELECT FROM "Mention" WHERE "entityId" = asked);
  IF FOUND THEN
    RAISE EXCEPTION 'The % "%" (%) cannot be published: no source mentions it.', entity."kind", entity."name", entity."slug"
      USING ERRCODE = 'RR011', TABLE = 'Entity', HINT = 'Add a mention, or remove the entity in the same transaction.';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION require_canonical_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid[];
  one uuid;
  entity record;
  canonical text[];
BEGIN
  IF TG_TABLE_NAME = 'Entity' THEN asked := ARRAY[NEW."id"];
  ELSIF TG_OP = 'INSERT' THEN asked := ARRAY[NEW."entityId"];
  ELSIF TG_OP = 'DELETE' THEN asked := ARRAY[OLD."entityId"];
  ELSE asked := ARRAY[OLD."entityId", NEW."entityId"];
  END IF;
  FOREACH one IN ARRAY asked LOOP
    PERFORM hold_entity(one);
    SELECT * INTO entity FROM "Entity" WHERE "id" = one;
    IF FOUND THEN
      canonical := ARRAY(SELECT "name" FROM "EntityName" WHERE "entityId" = one AND "kind" = 'canonical' ORDER BY "name");
      IF canonical <> ARRAY[entity."name"] THEN
        RAISE EXCEPTION 'The % "%" (%) cannot be published: its canonical names are {%}.',
            entity."kind", entity."name", entity."slug", array_to_string(canonical, ', ')
          USING ERRCODE = 'RR012', TABLE = 'EntityName', HINT = 'An entity has exactly one canonical name, which is its name.';
      END IF;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION refuse_emptied_mentions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Entity") THEN
    RAISE EXCEPTION 'The table "%" cannot be emptied: every entity has a name and a mention.', TG_TABLE_NAME
      USING ERRCODE = CASE TG_TABLE_NAME WHEN 'Mention' THEN 'RR011' ELSE 'RR012' END, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER entity_mentioned AFTER INSERT OR UPDATE OF "id" ON "Entity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_mention();
CREATE CONSTRAINT TRIGGER entity_still_mentioned AFTER DELETE OR UPDATE OF "entityId" ON "Mention"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_mention();
CREATE TRIGGER mentions_not_emptied AFTER TRUNCATE ON "Mention"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_mentions();

CREATE CONSTRAINT TRIGGER entity_named AFTER INSERT OR UPDATE OF "id", "name" ON "Entity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_canonical_name();
CREATE CONSTRAINT TRIGGER entity_still_named AFTER INSERT OR DELETE OR UPDATE OF "entityId", "name", "kind" ON "EntityName"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_canonical_name();
CREATE TRIGGER names_not_emptied AFTER TRUNCATE ON "EntityName"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptied_mentions();

-- The audit trail is written once.

CREATE FUNCTION refuse_changed_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail cannot be changed: its entries are added and never updated or deleted.'
    USING ERRCODE = 'RR013', TABLE = 'AuditEntry',
      DETAIL = CASE TG_OP WHEN 'TRUNCATE' THEN 'All of them.' ELSE format('%s on %s at %s.', OLD."action", OLD."subject", OLD."at") END;
END $$;

CREATE TRIGGER audit_unchanged BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_audit();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_audit();
