-- Raw bytes, each payload once. They are compressed before they come here, so PostgreSQL need not try again.
CREATE TABLE payloads (
    sha256  bytea   PRIMARY KEY,
    size    integer NOT NULL,
    codec   text    NOT NULL CHECK (codec IN ('zstd')),
    content bytea   NOT NULL
);
ALTER TABLE payloads ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE snapshots (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page_key    text        NOT NULL,
    url         text,
    final_url   text,
    redirects   text[]      NOT NULL,
    captured_at timestamptz NOT NULL,
    status      smallint,
    headers     jsonb       NOT NULL,
    form        text        NOT NULL CHECK (form IN ('HTML', 'TEXT')),
    sha256      bytea       NOT NULL REFERENCES payloads
);

CREATE INDEX snapshots_of_page ON snapshots (page_key, captured_at);

-- One row a page that we know, with what lists need of its current revision. Lists never touch the texts.
CREATE TABLE articles (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page_key         text        NOT NULL UNIQUE,
    url              text,
    source_id        bigint      NOT NULL REFERENCES sources,
    title            text        NOT NULL,
    lead             text,
    authors          text[]      NOT NULL,
    topics           text[]      NOT NULL,
    language         text,
    section          text,
    published        text,
    day              date        NOT NULL,
    date             timestamptz NOT NULL,
    current_revision bigint,
    revisions        integer     NOT NULL,
    first_seen       timestamptz NOT NULL,
    last_seen        timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    gone_since       timestamptz,
    gone_status      smallint
);

COMMENT ON COLUMN articles.published IS 'as the page states it, ISO 8601';
COMMENT ON COLUMN articles.day IS 'the stated day of publication, else the day of the first capture in UTC';
COMMENT ON COLUMN articles.date IS 'the stated time of publication, else the time of the first capture';

CREATE INDEX articles_newest ON articles (day DESC, date DESC, id DESC);
CREATE INDEX articles_newest_of_source ON articles (source_id, day DESC, date DESC, id DESC);
CREATE INDEX articles_newest_of_language ON articles (language, day DESC, date DESC, id DESC);
CREATE INDEX articles_of_author ON articles USING gin (authors);
CREATE INDEX articles_of_topic ON articles USING gin (topics);

CREATE TABLE revisions (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id     bigint      NOT NULL REFERENCES articles ON DELETE CASCADE,
    number         integer     NOT NULL,
    snapshot_id    bigint      NOT NULL REFERENCES snapshots,
    captured_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    cause          text        NOT NULL CHECK (cause IN ('PUBLISHER', 'EXTRACTOR', 'RULES')),
    title          text        NOT NULL,
    lead           text,
    metadata       jsonb       NOT NULL,
    body           text        NOT NULL,
    body_positions integer[]   NOT NULL,
    html           text        NOT NULL,
    sha256         bytea       NOT NULL,
    extractor      text        NOT NULL,
    words_added    integer     NOT NULL,
    words_removed  integer     NOT NULL,
    -- An older capture may come in later; the numbers behind it then move up by one, in one statement.
    UNIQUE (article_id, number) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE INDEX revisions_of_snapshot ON revisions (snapshot_id);

CREATE TABLE removed_blocks (
    revision_id bigint  NOT NULL REFERENCES revisions ON DELETE CASCADE,
    position    integer NOT NULL,
    text        text    NOT NULL,
    reason      text    NOT NULL,
    rule        text    NOT NULL,
    PRIMARY KEY (revision_id, position)
);
