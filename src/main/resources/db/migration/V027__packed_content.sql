-- All that a revision says stands in one packed column: its facts, its text, its HTML and what was removed from its page. The same words
-- stand in several of them, and nothing looks for them here. Those from before are packed in the background.
ALTER TABLE revisions
    ADD COLUMN content bytea,
    ALTER COLUMN content SET STORAGE EXTERNAL,
    ALTER COLUMN metadata DROP NOT NULL,
    ALTER COLUMN body_positions DROP NOT NULL,
    DROP CONSTRAINT revisions_have_a_text,
    ADD CONSTRAINT revisions_have_content CHECK (
        content IS NOT NULL
        OR (metadata IS NOT NULL AND body_positions IS NOT NULL AND (texts IS NOT NULL OR (body IS NOT NULL AND html IS NOT NULL))));

COMMENT ON COLUMN revisions.content IS 'zstd of JSON: metadata, body, positions, html, removed';
COMMENT ON COLUMN revisions.lead IS 'null where content is not, as are metadata, texts, body, body_positions and html';
COMMENT ON COLUMN revisions.texts IS 'zstd: bytes of the text as a big-endian integer of four bytes, the text, the HTML; both in UTF-8';
COMMENT ON COLUMN revisions.body IS NULL;
COMMENT ON COLUMN revisions.html IS NULL;
COMMENT ON TABLE removed_blocks IS 'of revisions without content';

DROP INDEX revisions_not_packed;
CREATE INDEX revisions_not_packed ON revisions (id) WHERE content IS NULL;
