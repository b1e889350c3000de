-- The frontier: every address or file that a source ever offered, and when it is looked at again.
CREATE TABLE links (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id     bigint      NOT NULL REFERENCES sources ON DELETE CASCADE,
    location      text        NOT NULL UNIQUE,
    page_key      text        NOT NULL,
    url           text,
    file          text,
    captured_at   timestamptz,
    discovered_at timestamptz NOT NULL,
    last_visit    timestamptz,
    next_visit    timestamptz,
    visits        integer     NOT NULL DEFAULT 0,
    failures      integer     NOT NULL DEFAULT 0,
    etag          text,
    last_modified text,
    last_outcome  text,
    last_reason   text
);

COMMENT ON COLUMN links.location IS 'the page key of an address, or the path of a file';
COMMENT ON COLUMN links.next_visit IS 'null when it is not looked at again by itself';
COMMENT ON COLUMN links.etag IS 'what tells the next visit whether anything changed: an HTTP ETag, or size and time of a file';

CREATE INDEX links_due ON links (source_id, next_visit);
CREATE INDEX links_of_page ON links (page_key);

CREATE TABLE scrape_jobs (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state            text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    mode             text        NOT NULL CHECK (mode IN ('FETCH', 'REEXTRACT')),
    dry_run          boolean     NOT NULL,
    source_id        bigint      REFERENCES sources ON DELETE CASCADE,
    target           jsonb       NOT NULL,
    about            text        NOT NULL,
    scheduled        boolean     NOT NULL,
    planned          boolean     NOT NULL DEFAULT false,
    problem          text,
    cancel_requested boolean     NOT NULL DEFAULT false,
    created_at       timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz
);

COMMENT ON COLUMN scrape_jobs.planned IS 'true once all its links are in scrape_links; a job taken over goes on from there';

-- The same thing is never queued twice.
CREATE UNIQUE INDEX scrape_jobs_waiting_or_running ON scrape_jobs (mode, dry_run, target)
    WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX scrape_jobs_of_source ON scrape_jobs (source_id, id);

CREATE TABLE scrape_links (
    job_id     bigint  NOT NULL REFERENCES scrape_jobs ON DELETE CASCADE,
    position   integer NOT NULL,
    link_id    bigint  REFERENCES links ON DELETE CASCADE,
    article_id bigint  REFERENCES articles ON DELETE CASCADE,
    url        text    NOT NULL,
    outcome    text    CHECK (outcome IN ('NEW', 'REVISED', 'UNCHANGED', 'SKIPPED', 'FAILED', 'REMOVED')),
    reason     text,
    done_at    timestamptz,
    PRIMARY KEY (job_id, position)
);

CREATE INDEX scrape_links_open ON scrape_links (job_id, position) WHERE outcome IS NULL;
