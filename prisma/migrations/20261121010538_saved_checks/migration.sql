-- CreateTable
CREATE TABLE "SavedCheck" (
    "id" UUID NOT NULL,
    "draft" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedCheck_pkey" PRIMARY KEY ("id")
);

-- A check is kept as it was judged: what is judged again is saved again.

CREATE FUNCTION refuse_changed_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Saved check "%" cannot be changed.', OLD."id"
    USING ERRCODE = 'RR001', TABLE = 'SavedCheck', HINT = 'Check the draft again and save that.';
END $$;

CREATE TRIGGER saved_check_unchanged BEFORE UPDATE ON "SavedCheck"
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_check();
