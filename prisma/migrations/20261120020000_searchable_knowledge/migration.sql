-- Events and claims are found by the words of their title or statement and of their passages, cut by our own tokenizer.

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "lexemes" tsvector;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "lexemes" tsvector;

-- CreateIndex
CREATE INDEX "Claim_lexemes_idx" ON "Claim" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "Event_lexemes_idx" ON "Event" USING GIN ("lexemes");
