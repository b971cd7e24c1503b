-- AlterTable
ALTER TABLE "ImportFile" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0;
