-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'reading', 'indexing', 'proposing', 'done', 'duplicate', 'refused', 'cancelled');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FieldBasis" ADD VALUE 'file';
ALTER TYPE "FieldBasis" ADD VALUE 'person';

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "direction" "Direction" NOT NULL DEFAULT 'ltr',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'und',
ADD COLUMN     "type" TEXT NOT NULL DEFAULT 'document';

-- AlterTable
ALTER TABLE "SourceField" ADD COLUMN     "detail" TEXT;

-- CreateTable
CREATE TABLE "SourcePage" (
    "sourceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT,
    "width" DOUBLE PRECISION NOT NULL,
    "height" DOUBLE PRECISION NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "runs" JSONB NOT NULL,

    CONSTRAINT "SourcePage_pkey" PRIMARY KEY ("sourceId","number")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA,
    "state" "ImportState" NOT NULL DEFAULT 'waiting',
    "fault" TEXT,
    "message" TEXT,
    "notes" JSONB NOT NULL DEFAULT '[]',
    "sourceId" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportFile_sourceId_idx" ON "ImportFile"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_batchId_ordinal_key" ON "ImportFile"("batchId", "ordinal");

-- AddForeignKey
ALTER TABLE "SourcePage" ADD CONSTRAINT "SourcePage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A page's text is a stretch of its source's text. Pages are numbered from 1 and written once.

CREATE FUNCTION require_page_in_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  source record;
BEGIN
  SELECT "slug", "length" INTO source FROM "Source" WHERE "id" = NEW."sourceId";
  IF NOT (NEW."number" >= 1 AND 0 <= NEW."start" AND NEW."start" <= NEW."end" AND NEW."end" <= source."length") THEN
    RAISE EXCEPTION 'Page % of source "%" cannot be stored: [%, %) is no span of a text of % code points.',
        NEW."number", source."slug", NEW."start", NEW."end", source."length"
      USING ERRCODE = 'RR003', TABLE = 'SourcePage';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER page_in_text BEFORE INSERT OR UPDATE ON "SourcePage"
  FOR EACH ROW EXECUTE FUNCTION require_page_in_text();
