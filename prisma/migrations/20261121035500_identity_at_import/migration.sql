-- What a person says of a document that came by itself: that it is another witness of a work, or the newer version of another.

ALTER TABLE "WorkPassage" ADD COLUMN     "recordedBy" "Recorder" NOT NULL DEFAULT 'import';

-- Versions follow one another in a line, as before (RR040): the unique index on "supersedesId" leaves each at most one successor. Which
-- source one supersedes is said when it comes, or later, of one that stands alone; and taken back, once nothing is carried to it any
-- more. One that has a newer version itself keeps its place, so that there is no way round in a circle: whoever changes two at the same
-- time waits for the other's row, which the foreign key holds.

CREATE OR REPLACE FUNCTION require_superseded_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."supersedesId" IS NOT DISTINCT FROM OLD."supersedesId" THEN
      RETURN NEW;
    END IF;
    IF OLD."supersedesId" IS NOT NULL AND NEW."supersedesId" IS NOT NULL THEN
      RAISE EXCEPTION 'Source "%" cannot be changed: it supersedes another source already.', OLD."slug"
        USING ERRCODE = 'RR040', TABLE = 'Source', COLUMN = 'supersedesId', HINT = 'Take the version back first.';
    END IF;
    IF EXISTS (SELECT FROM "Source" WHERE "supersedesId" = NEW."id") THEN
      RAISE EXCEPTION 'Source "%" cannot be changed: it has a newer version itself.', OLD."slug"
        USING ERRCODE = 'RR040', TABLE = 'Source', COLUMN = 'supersedesId', HINT = 'Take the newer version back first.';
    END IF;
    IF NEW."supersedesId" IS NULL AND EXISTS (SELECT FROM "CarriedAnchor" WHERE "toSourceId" = NEW."id") THEN
      RAISE EXCEPTION 'Source "%" cannot stand by itself: what hung on the older text was carried to it.', OLD."slug"
        USING ERRCODE = 'RR040', TABLE = 'Source', COLUMN = 'supersedesId', HINT = 'Take back what was carried first.';
    END IF;
  END IF;
  IF NEW."supersedesId" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "Source" WHERE "id" = NEW."supersedesId" AND "id" <> NEW."id"
  ) THEN
    RAISE EXCEPTION 'Source "%" cannot be stored: the source that it supersedes is not there.', NEW."slug"
      USING ERRCODE = 'RR040', TABLE = 'Source', COLUMN = 'supersedesId', HINT = 'Store the older version first.';
  END IF;
  RETURN NEW;
END $$;
