-- Whether an entity is retired is asked before whether anything names it: when thousands of mentions leave one that is merged, each of
-- them asks, and each would look through all that have left.

CREATE OR REPLACE FUNCTION require_mention() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entity record;
  asked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Entity' THEN asked := NEW."id"; ELSE asked := OLD."entityId"; END IF;
  PERFORM hold_entity(asked);
  SELECT * INTO entity FROM "Entity" WHERE "id" = asked AND NOT "retired";
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT FROM "Mention" WHERE "entityId" = asked) THEN
    RAISE EXCEPTION 'The % "%" (%) cannot be published: no source mentions it.', entity."kind", entity."name", entity."slug"
      USING ERRCODE = 'RR011', TABLE = 'Entity', HINT = 'Add a mention, or remove the entity in the same transaction.';
  END IF;
  RETURN NULL;
END $$;
