-- What a source is (a newer version, another witness), what it says of itself, and the dates in it are proposed too. In the order in which
-- they are reviewed: a version takes what is known over from the older text, so that less is left to say.

ALTER TYPE "SuggestionKind" ADD VALUE 'version' BEFORE 'known-name';
ALTER TYPE "SuggestionKind" ADD VALUE 'witness' BEFORE 'known-name';
ALTER TYPE "SuggestionKind" ADD VALUE 'metadata' BEFORE 'known-name';
ALTER TYPE "SuggestionKind" ADD VALUE 'date' AFTER 'event';

-- What a file says of itself outside of its text stands at no words of it: of `metadata` alone a suggestion may have a source and no span.

CREATE OR REPLACE FUNCTION require_suggested_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  source record;
  suggestion "Suggestion";
  rest text;
  base integer;
  words text;
BEGIN
  FOR source IN
    SELECT "id", "text", "length" FROM "Source" WHERE "id" IN (SELECT "sourceId" FROM added)
  LOOP
    rest := source."text" || '';
    base := 0;
    FOR suggestion IN SELECT * FROM added
      WHERE "sourceId" = source."id" AND ("kind"::text <> 'metadata' OR ("start", "end", "exact") IS DISTINCT FROM (NULL, NULL, NULL))
      ORDER BY "start"
    LOOP
      IF NOT coalesce(0 <= suggestion."start" AND suggestion."start" < suggestion."end" AND suggestion."end" <= source."length", false) THEN
        PERFORM refuse_suggestion(suggestion, '');
      END IF;
      IF suggestion."start" - base > 2000 THEN
        rest := right(rest, base - suggestion."start");
        base := suggestion."start";
      END IF;
      words := substr(rest, suggestion."start" - base + 1, suggestion."end" - suggestion."start");
      IF words IS DISTINCT FROM suggestion."exact" COLLATE "C" THEN
        PERFORM refuse_suggestion(suggestion, words);
      END IF;
    END LOOP;
  END LOOP;
  FOR suggestion IN SELECT * FROM added WHERE "sourceId" IS NULL AND ("start", "end", "exact") IS DISTINCT FROM (NULL, NULL, NULL) LOOP
    PERFORM refuse_suggestion(suggestion, '');
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION require_moved_suggestion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text := (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Source"
    WHERE "id" = NEW."sourceId" AND 0 <= NEW."start" AND NEW."start" < NEW."end" AND NEW."end" <= "length");
  is_nowhere boolean := (NEW."sourceId" IS NULL OR NEW."kind"::text = 'metadata')
    AND (NEW."start", NEW."end", NEW."exact") IS NOT DISTINCT FROM (NULL, NULL, NULL);
BEGIN
  IF NOT is_nowhere AND (words IS NULL OR NEW."exact" IS DISTINCT FROM words COLLATE "C") THEN
    PERFORM refuse_suggestion(NEW, coalesce(words, ''));
  END IF;
  RETURN NULL;
END $$;
