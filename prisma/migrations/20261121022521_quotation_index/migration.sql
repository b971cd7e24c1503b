-- CreateTable
CREATE TABLE "TrigramSegment" (
    "id" UUID NOT NULL,
    "maker" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "bits" INTEGER NOT NULL,
    "buckets" INTEGER NOT NULL,
    "took" INTEGER NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrigramSegment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrigramSource" (
    "sourceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "start" INTEGER NOT NULL,

    CONSTRAINT "TrigramSource_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "TrigramBucket" (
    "segmentId" UUID NOT NULL,
    "bucket" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "TrigramBucket_pkey" PRIMARY KEY ("segmentId","bucket")
);

-- CreateIndex
CREATE INDEX "TrigramSource_segmentId_idx" ON "TrigramSource"("segmentId");

-- AddForeignKey
ALTER TABLE "TrigramSource" ADD CONSTRAINT "TrigramSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrigramSource" ADD CONSTRAINT "TrigramSource_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "TrigramSegment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrigramBucket" ADD CONSTRAINT "TrigramBucket_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "TrigramSegment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Bytes that no compression makes smaller, and that are read one small row at a time: they stay within the row.
ALTER TABLE "TrigramBucket" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "TrigramBucket" SET (toast_tuple_target = 8160);
