-- What a reader recognises of a source (language, direction, type) can be corrected by hand, as its title can; by words, too, which say
-- these things otherwise than they are kept, as they do a date.

-- AlterEnum
ALTER TYPE "FieldName" ADD VALUE 'language';
ALTER TYPE "FieldName" ADD VALUE 'direction';
ALTER TYPE "FieldName" ADD VALUE 'type';

CREATE OR REPLACE FUNCTION require_field_basis() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF FOUND AND NEW."name"::text NOT IN ('published', 'language', 'direction', 'type')
     AND NEW."value" <> btrim(regexp_replace(words, '\s+', ' ', 'g')) COLLATE "C" THEN
    RAISE EXCEPTION 'The % of source "%" cannot be stored: its passage says "%", not "%".',
        NEW."name", address, left(words, 200), left(NEW."value", 200)
      USING ERRCODE = 'RR010', TABLE = 'SourceField', COLUMN = 'value', HINT = 'Give the words of the passage, or the basis "catalogue".';
  END IF;
  RETURN NEW;
END $$;
