CREATE TABLE sources (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug             text        NOT NULL UNIQUE,
    name             text        NOT NULL,
    home             text,
    language         text,
    interval_seconds integer     NOT NULL CHECK (interval_seconds > 0),
    delay_millis     integer     CHECK (delay_millis >= 0),
    enabled          boolean     NOT NULL,
    visibility       text        NOT NULL CHECK (visibility IN ('PUBLIC', 'SIGNED_IN', 'STAFF')),
    last_check       timestamptz,
    next_check       timestamptz,
    last_error       text,
    failures         integer     NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX sources_due ON sources (next_check) WHERE enabled;

CREATE TABLE channels (
    source_id bigint  NOT NULL REFERENCES sources ON DELETE CASCADE,
    position  integer NOT NULL,
    kind      text    NOT NULL CHECK (kind IN ('FEED', 'SITEMAP', 'SECTION', 'FOLDER', 'URL_LIST')),
    url       text    NOT NULL,
    PRIMARY KEY (source_id, position)
);
