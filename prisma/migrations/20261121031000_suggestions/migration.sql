-- What a machine proposes, apart from all facts; what a person decided of it; what that taught. First the tables as Prisma writes them
-- from schema.prisma, then what holds a proposal to the text.
--
--   RR050  a suggestion's words are not those of the text, or it has a place without words

-- CreateEnum
CREATE TYPE "SuggestionKind" AS ENUM ('known-name', 'new-name', 'event', 'speech', 'duplicate');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'rejected', 'skipped');

-- CreateEnum
CREATE TYPE "SuggestionVerb" AS ENUM ('accept', 'reject', 'change', 'skip', 'not-the-same');

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "kind" "SuggestionKind" NOT NULL,
    "sourceId" UUID,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "group" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "reasons" TEXT[],
    "score" DOUBLE PRECISION NOT NULL,
    "maker" TEXT NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "decisionId" UUID,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionDecision" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "verb" "SuggestionVerb" NOT NULL,
    "before" JSONB NOT NULL,
    "made" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SuggestionDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionLesson" (
    "key" TEXT NOT NULL,
    "decisionId" UUID NOT NULL,

    CONSTRAINT "SuggestionLesson_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Suggestion_state_kind_idx" ON "Suggestion"("state", "kind");

-- CreateIndex
CREATE INDEX "Suggestion_sourceId_state_idx" ON "Suggestion"("sourceId", "state");

-- CreateIndex
CREATE INDEX "Suggestion_group_idx" ON "Suggestion"("group");

-- CreateIndex
CREATE INDEX "Suggestion_decisionId_idx" ON "Suggestion"("decisionId");

-- CreateIndex
CREATE INDEX "SuggestionLesson_decisionId_idx" ON "SuggestionLesson"("decisionId");

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "SuggestionDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionLesson" ADD CONSTRAINT "SuggestionLesson_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "SuggestionDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A suggestion at no words (two entities that may be one) has neither source nor span; any other has the words of the text there.

CREATE FUNCTION refuse_suggestion(suggestion "Suggestion", words text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The suggestion at [%, %) of source "%" cannot be stored: the text there is "%", not "%".',
      suggestion."start", suggestion."end", (SELECT "slug" FROM "Source" WHERE "id" = suggestion."sourceId"),
      left(words, 200), left(suggestion."exact", 200)
    USING ERRCODE = 'RR050', TABLE = 'Suggestion', COLUMN = 'exact', HINT = 'Cut the words from the stored text.';
END $$;

-- By statement, each text gone through once: see require_exact_words.
CREATE FUNCTION require_suggested_words() RETURNS trigger LANGUAGE plpgsql AS $$
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
    FOR suggestion IN SELECT * FROM added WHERE "sourceId" = source."id" ORDER BY "start" LOOP
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

CREATE FUNCTION require_moved_suggestion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text := (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Source"
    WHERE "id" = NEW."sourceId" AND 0 <= NEW."start" AND NEW."start" < NEW."end" AND NEW."end" <= "length");
BEGIN
  IF NEW."exact" IS DISTINCT FROM words COLLATE "C" OR (NEW."sourceId" IS NOT NULL AND words IS NULL) THEN
    PERFORM refuse_suggestion(NEW, coalesce(words, ''));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER suggestion_words AFTER INSERT ON "Suggestion"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_suggested_words();
CREATE TRIGGER moved_suggestion_words AFTER UPDATE OF "sourceId", "start", "end", "exact" ON "Suggestion"
  FOR EACH ROW EXECUTE FUNCTION require_moved_suggestion();
