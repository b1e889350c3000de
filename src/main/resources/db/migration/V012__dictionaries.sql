-- What the pages of one site have in common; payloads are compressed against it.
CREATE TABLE dictionaries (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site       text        NOT NULL,
    pages      bigint      NOT NULL,
    size       integer     NOT NULL,
    content    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE dictionaries ALTER COLUMN content SET STORAGE EXTERNAL;

COMMENT ON COLUMN dictionaries.site IS 'the host of the pages';
COMMENT ON COLUMN dictionaries.pages IS 'how many payloads of the site were stored when it was made';
COMMENT ON COLUMN dictionaries.content IS 'raw content for zstd, itself compressed with zstd';

CREATE INDEX dictionaries_of_site ON dictionaries (site, id);

ALTER TABLE payloads ADD COLUMN site text;
ALTER TABLE payloads ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE payloads ADD COLUMN dictionary_id bigint REFERENCES dictionaries;

COMMENT ON COLUMN payloads.site IS 'the host that it first came from, or null';
COMMENT ON COLUMN payloads.dictionary_id IS 'what it is compressed against, or null';

UPDATE payloads p
SET site = substring(lower(coalesce(s.final_url, s.url)) FROM '^https?://([^/:?#]+)')
FROM snapshots s
WHERE s.sha256 = p.sha256;

CREATE INDEX payloads_of_site ON payloads (site, stored_at) WHERE site IS NOT NULL;
