-- A page is compressed quickly when it comes, and as tightly as zstd can once it has lain a while.
ALTER TABLE payloads ADD COLUMN tight boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN payloads.tight IS 'compressed as far as it goes; nothing is left to be done';

CREATE INDEX payloads_not_tight ON payloads (stored_at) WHERE NOT tight;
