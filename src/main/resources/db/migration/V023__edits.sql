-- Changes that publishers made, newest first. Narrow, and apart from the revisions, so that a page of them is one look into one index.
CREATE TABLE edits (
    revision_id bigint      PRIMARY KEY REFERENCES revisions ON DELETE CASCADE,
    source_id   bigint      NOT NULL REFERENCES sources,
    found_at    timestamptz NOT NULL,
    parts       text[]      NOT NULL,
    silent      boolean     NOT NULL
);

COMMENT ON COLUMN edits.found_at IS 'when the capture was made that shows the change';
COMMENT ON COLUMN edits.parts IS 'what changed';
COMMENT ON COLUMN edits.silent IS 'the page states no newer date of change and has no note about it';

-- Of what is there already; notes of corrections in the texts are not looked for.
WITH pairs AS (
    SELECT r.id, a.source_id, r.captured_at, b.captured_at AS seen_at,
           r.title <> b.title AS headline,
           r.lead IS DISTINCT FROM b.lead AS lead,
           r.body <> b.body AS body,
           r.metadata -> 'authors' IS DISTINCT FROM b.metadata -> 'authors' AS authors,
           r.metadata #> '{image,url}' IS DISTINCT FROM b.metadata #> '{image,url}' AS picture,
           coalesce((r.metadata -> 'image') - 'url', '{}') <> coalesce((b.metadata -> 'image') - 'url', '{}') AS caption,
           -- Of a day of publication that is in truth that of the last change, and of offsets that PostgreSQL does not know, only the
           -- day and time as written are compared.
           r.metadata #>> '{provenance,published}' LIKE 'modified: %' AS of_change,
           left(r.metadata ->> 'published', 10) AS published,
           left(b.metadata ->> 'published', 10) AS published_before,
           coalesce(r.metadata ->> 'modified', CASE
               WHEN r.metadata #>> '{provenance,published}' LIKE 'modified: %' THEN r.metadata ->> 'published'
           END) AS modified,
           coalesce(b.metadata ->> 'modified', b.metadata ->> 'published', '') AS modified_before
    FROM revisions r
    JOIN revisions b ON b.article_id = r.article_id AND b.number = r.number - 1
    JOIN articles a ON a.id = r.article_id
    WHERE r.cause = 'PUBLISHER'
)
INSERT INTO edits
SELECT id, source_id, captured_at,
       array_remove(ARRAY[
           CASE WHEN headline THEN 'HEADLINE' END,
           CASE WHEN lead THEN 'LEAD' END,
           CASE WHEN body THEN 'TEXT' END,
           CASE WHEN published <> published_before AND of_change IS NOT TRUE THEN 'DATE' END,
           CASE WHEN authors THEN 'AUTHORS' END,
           CASE WHEN picture THEN 'PICTURE' END,
           CASE WHEN caption THEN 'CAPTION' END], NULL),
       modified IS NULL
           OR NOT (left(modified, 19) > left(modified_before, 19)
               OR (length(modified) = 10 AND modified >= to_char(seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')))
FROM pairs;

CREATE INDEX edits_newest ON edits (found_at DESC, revision_id DESC);
CREATE INDEX edits_newest_of_source ON edits (source_id, found_at DESC, revision_id DESC);
CREATE INDEX edits_silent ON edits (found_at DESC, revision_id DESC) WHERE silent;
CREATE INDEX edits_silent_of_source ON edits (source_id, found_at DESC, revision_id DESC) WHERE silent;
