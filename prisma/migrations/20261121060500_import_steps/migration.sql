-- How far a file is while it is read: the page of how many, and then the splitting into passages.

-- AlterEnum
ALTER TYPE "ImportState" ADD VALUE 'splitting' AFTER 'reading';

-- AlterTable
ALTER TABLE "ImportFile" ADD COLUMN     "page" INTEGER,
ADD COLUMN     "pages" INTEGER;
