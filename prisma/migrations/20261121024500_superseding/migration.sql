-- A text that is superseded by a newer one: what hangs on it goes over where that is beyond doubt, and the rest is known to wait.
--
--   RR040  a source would supersede one that is not there, itself, or another than it did when it came
--   RR041  a fact would hang on a superseded text, and nothing says what became of its words in the newer one
--   RR042  what is said of an anchor's way to a newer text is not so

-- AlterEnum
ALTER TYPE "CarryOutcome" ADD VALUE 'reread';

-- DropForeignKey
ALTER TABLE "CarriedAnchor" DROP CONSTRAINT "CarriedAnchor_toSourceId_toId_fkey";

-- AlterTable
ALTER TABLE "CarriedAnchor" ADD COLUMN     "before" JSONB;

-- AddForeignKey
ALTER TABLE "CarriedAnchor" ADD CONSTRAINT "CarriedAnchor_toSourceId_fkey" FOREIGN KEY ("toSourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedAnchor" ADD CONSTRAINT "CarriedAnchor_toSourceId_toId_fkey" FOREIGN KEY ("toSourceId", "toId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Speakers go with their evidence, before their own words do.
ALTER TABLE "Speaker" ALTER CONSTRAINT "Speaker_sourceId_anchorId_fkey" DEFERRABLE INITIALLY DEFERRED;

-- ---------------------------------------------------------------------------------------------------------------------
-- Versions follow one another in a line. The unique index on "supersedesId" leaves each at most one successor; a source says
-- when it comes which one it supersedes, and that one is there already, so that there is no way round in a circle.
-- ---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION require_superseded_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."supersedesId" IS DISTINCT FROM OLD."supersedesId" THEN
      RAISE EXCEPTION 'Source "%" cannot be changed: which source it supersedes was said when it came.', OLD."slug"
        USING ERRCODE = 'RR040', TABLE = 'Source', COLUMN = 'supersedesId', HINT = 'Take the version back, and add the document again.';
    END IF;
  ELSIF NEW."supersedesId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "Source" WHERE "id" = NEW."supersedesId" AND "id" <> NEW."id"
  ) THEN
    RAISE EXCEPTION 'Source "%" cannot be stored: the source that it supersedes is not there.', NEW."slug"
      USING ERRCODE = 'RR040', TABLE = 'Source', COLUMN = 'supersedesId', HINT = 'Store the older version first.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_supersedes BEFORE INSERT OR UPDATE OF "supersedesId" ON "Source"
  FOR EACH ROW EXECUTE FUNCTION require_superseded_source();

-- Nothing disappears: what hangs on a text that was superseded is known to wait, or to have been let go. Asked when the
-- transaction ends. The source's row is locked as by a foreign key, so that whoever supersedes it at the same time waits or is seen.

CREATE FUNCTION require_known_carrying() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  fault record;
BEGIN
  PERFORM FROM "Source" WHERE "id" = NEW."sourceId" FOR KEY SHARE;
  SELECT anchor.*, older."slug", newer."slug" AS "by" INTO fault
    FROM "Source" AS newer JOIN "Source" AS older ON older."id" = newer."supersedesId"
    JOIN "Anchor" AS anchor ON anchor."sourceId" = older."id" AND anchor."id" = asked
    WHERE newer."supersedesId" = NEW."sourceId"
      AND NOT EXISTS (SELECT FROM "CarriedAnchor" AS carried WHERE carried."sourceId" = NEW."sourceId" AND carried."anchorId" = asked);
  -- What was taken away, or moved on, within the same transaction is asked no more.
  IF FOUND AND is_hanging(TG_TABLE_NAME, TG_ARGV[0], NEW."sourceId", asked) THEN
    RAISE EXCEPTION 'The words "%" at [%, %) of source "%" cannot carry a fact: that text was superseded by "%".',
        left(fault."exact", 200), fault."start", fault."end", fault."slug", fault."by"
      USING ERRCODE = 'RR041', TABLE = TG_TABLE_NAME, HINT = 'Say it of the newer text.';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION is_hanging(place text, key text, source uuid, anchor uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  found_one boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE "sourceId" = $1 AND %I = $2)', place, key) INTO found_one USING source, anchor;
  RETURN found_one;
END $$;

CREATE CONSTRAINT TRIGGER mention_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "Mention"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER work_passage_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "WorkPassage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER work_voice_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "WorkVoice"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER lean_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "Lean"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER description_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "Description"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER event_date_basis_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "EventDateBasis"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER event_place_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "EventPlace"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER described_participant_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "DescribedParticipant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER event_passage_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "EventPassage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER described_subject_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "DescribedSubject"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER evidence_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "Evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER speaker_on_current AFTER INSERT OR UPDATE OF "sourceId", "anchorId" ON "Speaker"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('anchorId');
CREATE CONSTRAINT TRIGGER attribution_step_on_current AFTER INSERT OR UPDATE OF "sourceId", "cueId" ON "AttributionStep"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_known_carrying('cueId');

-- An anchor's way leads to a later version of its own text; without a person's decision it leads to the very same words.

CREATE FUNCTION require_true_carrying() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_words text;
  new_words text;
  address text;
BEGIN
  SELECT anchor."exact", source."slug" INTO old_words, address FROM "Anchor" AS anchor JOIN "Source" AS source ON source."id" = anchor."sourceId"
    WHERE anchor."sourceId" = NEW."sourceId" AND anchor."id" = NEW."anchorId";
  SELECT "exact" INTO new_words FROM "Anchor" WHERE "sourceId" = NEW."toSourceId" AND "id" = NEW."toId";
  IF NOT EXISTS (
    WITH RECURSIVE older AS (
      SELECT "supersedesId" AS "id" FROM "Source" WHERE "id" = NEW."toSourceId"
      UNION SELECT source."supersedesId" FROM older JOIN "Source" AS source ON source."id" = older."id"
    ) SELECT FROM older WHERE "id" = NEW."sourceId"
  ) THEN
    RAISE EXCEPTION 'The anchor on "%" of source "%" cannot be carried to "%": that is no later version of it.',
        left(old_words, 200), address, (SELECT "slug" FROM "Source" WHERE "id" = NEW."toSourceId")
      USING ERRCODE = 'RR042', TABLE = 'CarriedAnchor';
  END IF;
  IF (NEW."decision" IS NULL) <> (NEW."decidedAt" IS NULL)
    OR (NEW."toId" IS NOT NULL) <> (coalesce(NEW."decision" <> 'released', NEW."outcome"::text IN ('exact', 'moved', 'reread'))) THEN
    RAISE EXCEPTION 'The anchor on "%" of source "%" cannot be carried: it is "%", decided "%", and has % place in the newer text.',
        left(old_words, 200), address, NEW."outcome", NEW."decision", CASE WHEN NEW."toId" IS NULL THEN 'no' ELSE 'a' END
      USING ERRCODE = 'RR042', TABLE = 'CarriedAnchor';
  END IF;
  IF NEW."decision" IS NULL AND NEW."outcome" IN ('exact', 'moved') AND old_words <> new_words COLLATE "C" THEN
    RAISE EXCEPTION 'The anchor on "%" of source "%" cannot be carried by itself: the newer text says "%" there.',
        left(old_words, 200), address, left(new_words, 200)
      USING ERRCODE = 'RR042', TABLE = 'CarriedAnchor', HINT = 'A person decides where words differ.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER carrying_true AFTER INSERT OR UPDATE ON "CarriedAnchor"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION require_true_carrying();

-- A witness is shown by a passage of its own, or of another version of it: a passage that waits on the older text still shows
-- of which work the newer is one.

CREATE OR REPLACE FUNCTION require_witness() RETURNS trigger LANGUAGE plpgsql AS $$
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
    WITH RECURSIVE shown AS (
      SELECT source."id" FROM "Source" AS source
        WHERE source."workId" = one AND EXISTS (SELECT FROM "WorkPassage" WHERE "sourceId" = source."id")
      UNION SELECT version."id" FROM shown JOIN "Source" AS known ON known."id" = shown."id"
        JOIN "Source" AS version ON version."supersedesId" = known."id" OR version."id" = known."supersedesId"
    )
    SELECT source."slug", work."slug" AS "work" INTO fault
      FROM "Source" AS source JOIN "Work" AS work ON work."id" = source."workId"
      WHERE source."workId" = one AND source."id" NOT IN (SELECT "id" FROM shown)
      ORDER BY source."slug" LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'Source "%" cannot be a witness of the work "%": no passage of it shows so.', fault."slug", fault."work"
        USING ERRCODE = 'RR022', TABLE = 'WorkPassage', HINT = 'Add a passage of the source that shows it.';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
