ALTER TABLE sources
    ADD COLUMN country     text,
    ADD COLUMN medium      text,
    ADD COLUMN collections text[] NOT NULL DEFAULT '{}',
    ADD COLUMN user_agent  text,
    ADD COLUMN headers     jsonb  NOT NULL DEFAULT '{}',
    ADD COLUMN cookies     text,
    ADD COLUMN proxy       text;

-- The key sees to it that no host belongs to two sources.
CREATE TABLE source_hosts (
    host      text    PRIMARY KEY,
    source_id bigint  NOT NULL REFERENCES sources ON DELETE CASCADE,
    position  integer NOT NULL
);

CREATE INDEX source_hosts_source ON source_hosts (source_id);
