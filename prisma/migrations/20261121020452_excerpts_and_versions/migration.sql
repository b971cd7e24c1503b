-- CreateEnum
CREATE TYPE "CarryOutcome" AS ENUM ('exact', 'moved', 'changed', 'ambiguous', 'lost');

-- CreateEnum
CREATE TYPE "CarryDecision" AS ENUM ('accepted', 'reselected', 'released');

-- CreateEnum
CREATE TYPE "Colour" AS ENUM ('yellow', 'green', 'blue', 'pink', 'purple');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('section', 'prose', 'excerpt');

-- CreateEnum
CREATE TYPE "LinkBasis" AS ENUM ('hand', 'note');

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "supersedesId" UUID;

-- CreateTable
CREATE TABLE "CarriedAnchor" (
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "toSourceId" UUID NOT NULL,
    "toId" UUID,
    "outcome" "CarryOutcome" NOT NULL,
    "decision" "CarryDecision",
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CarriedAnchor_pkey" PRIMARY KEY ("sourceId","anchorId")
);

-- CreateTable
CREATE TABLE "Notebook" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notebook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotebookColour" (
    "notebookId" UUID NOT NULL,
    "colour" "Colour" NOT NULL,
    "meaning" TEXT NOT NULL,

    CONSTRAINT "NotebookColour_pkey" PRIMARY KEY ("notebookId","colour")
);

-- CreateTable
CREATE TABLE "NotebookBlock" (
    "id" UUID NOT NULL,
    "notebookId" UUID NOT NULL,
    "rank" TEXT NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "excerptId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NotebookBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Excerpt" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "colour" "Colour",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "requestKey" TEXT,
    "requestDigest" TEXT,
    "lexemes" tsvector,

    CONSTRAINT "Excerpt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExcerptTag" (
    "excerptId" UUID NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "ExcerptTag_pkey" PRIMARY KEY ("excerptId","tag")
);

-- CreateTable
CREATE TABLE "ExcerptEntity" (
    "excerptId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "basis" "LinkBasis" NOT NULL,

    CONSTRAINT "ExcerptEntity_pkey" PRIMARY KEY ("excerptId","entityId")
);

-- CreateTable
CREATE TABLE "ExcerptEvent" (
    "excerptId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "basis" "LinkBasis" NOT NULL,

    CONSTRAINT "ExcerptEvent_pkey" PRIMARY KEY ("excerptId","eventId")
);

-- CreateTable
CREATE TABLE "ExcerptClaim" (
    "excerptId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "basis" "LinkBasis" NOT NULL,

    CONSTRAINT "ExcerptClaim_pkey" PRIMARY KEY ("excerptId","claimId")
);

-- CreateTable
CREATE TABLE "ExcerptLink" (
    "excerptId" UUID NOT NULL,
    "otherId" UUID NOT NULL,

    CONSTRAINT "ExcerptLink_pkey" PRIMARY KEY ("excerptId","otherId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CarriedAnchor_toSourceId_toId_key" ON "CarriedAnchor"("toSourceId", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "Notebook_slug_key" ON "Notebook"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "NotebookBlock_excerptId_key" ON "NotebookBlock"("excerptId");

-- CreateIndex
CREATE UNIQUE INDEX "NotebookBlock_notebookId_rank_key" ON "NotebookBlock"("notebookId", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "Excerpt_requestKey_key" ON "Excerpt"("requestKey");

-- CreateIndex
CREATE INDEX "Excerpt_lexemes_idx" ON "Excerpt" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "Excerpt_createdAt_idx" ON "Excerpt"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Excerpt_sourceId_anchorId_key" ON "Excerpt"("sourceId", "anchorId");

-- CreateIndex
CREATE INDEX "ExcerptTag_tag_idx" ON "ExcerptTag"("tag");

-- CreateIndex
CREATE INDEX "ExcerptEntity_entityId_idx" ON "ExcerptEntity"("entityId");

-- CreateIndex
CREATE INDEX "ExcerptEvent_eventId_idx" ON "ExcerptEvent"("eventId");

-- CreateIndex
CREATE INDEX "ExcerptClaim_claimId_idx" ON "ExcerptClaim"("claimId");

-- CreateIndex
CREATE INDEX "ExcerptLink_otherId_idx" ON "ExcerptLink"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_supersedesId_key" ON "Source"("supersedesId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Source"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedAnchor" ADD CONSTRAINT "CarriedAnchor_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedAnchor" ADD CONSTRAINT "CarriedAnchor_toSourceId_toId_fkey" FOREIGN KEY ("toSourceId", "toId") REFERENCES "Anchor"("sourceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotebookColour" ADD CONSTRAINT "NotebookColour_notebookId_fkey" FOREIGN KEY ("notebookId") REFERENCES "Notebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotebookBlock" ADD CONSTRAINT "NotebookBlock_notebookId_fkey" FOREIGN KEY ("notebookId") REFERENCES "Notebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotebookBlock" ADD CONSTRAINT "NotebookBlock_excerptId_fkey" FOREIGN KEY ("excerptId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_sourceId_anchorId_fkey" FOREIGN KEY ("sourceId", "anchorId") REFERENCES "Anchor"("sourceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptTag" ADD CONSTRAINT "ExcerptTag_excerptId_fkey" FOREIGN KEY ("excerptId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptEntity" ADD CONSTRAINT "ExcerptEntity_excerptId_fkey" FOREIGN KEY ("excerptId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptEntity" ADD CONSTRAINT "ExcerptEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptEvent" ADD CONSTRAINT "ExcerptEvent_excerptId_fkey" FOREIGN KEY ("excerptId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptEvent" ADD CONSTRAINT "ExcerptEvent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptClaim" ADD CONSTRAINT "ExcerptClaim_excerptId_fkey" FOREIGN KEY ("excerptId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptClaim" ADD CONSTRAINT "ExcerptClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptLink" ADD CONSTRAINT "ExcerptLink_excerptId_fkey" FOREIGN KEY ("excerptId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcerptLink" ADD CONSTRAINT "ExcerptLink_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Excerpt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
