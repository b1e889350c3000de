-- Text and HTML of a revision say the same twice; compressed together they take little more than one of them. Those from before are
-- packed in the background.
ALTER TABLE revisions
    ADD COLUMN texts bytea,
    ALTER COLUMN texts SET STORAGE EXTERNAL,
    ALTER COLUMN body DROP NOT NULL,
    ALTER COLUMN html DROP NOT NULL,
    ADD CONSTRAINT revisions_have_a_text CHECK (texts IS NOT NULL OR (body IS NOT NULL AND html IS NOT NULL));

COMMENT ON COLUMN revisions.texts IS 'zstd: bytes of the text as a big-endian integer of four bytes, the text, the HTML; both in UTF-8';
COMMENT ON COLUMN revisions.body IS 'null where texts is not';
COMMENT ON COLUMN revisions.html IS 'null where texts is not';

CREATE INDEX revisions_not_packed ON revisions (id) WHERE texts IS NULL;
