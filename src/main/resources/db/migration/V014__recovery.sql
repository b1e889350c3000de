-- What a process was at is written down before it begins, so that a page that ends the process is counted as well.
ALTER TABLE scrape_links ADD COLUMN tries integer NOT NULL DEFAULT 0;
ALTER TABLE links ADD COLUMN tries integer NOT NULL DEFAULT 0;
ALTER TABLE links ADD COLUMN aside_since timestamptz;
ALTER TABLE scrape_jobs ADD COLUMN runner uuid;
ALTER TABLE scrape_jobs ADD COLUMN plan_tries integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN links.tries IS 'tries in a row that ended by a fault of ours, or without a word because the process ended';
COMMENT ON COLUMN links.aside_since IS 'kept aside since then: not visited by itself until somebody asks for it; last_reason says why';
COMMENT ON COLUMN scrape_jobs.runner IS 'who runs it now; one that was thought dead finds another name here and leaves it';

CREATE INDEX links_aside ON links (aside_since) WHERE aside_since IS NOT NULL;
DROP INDEX scrape_links_open;
CREATE INDEX scrape_links_open ON scrape_links (job_id, tries, position) WHERE outcome IS NULL;

-- Whose turn it is to ask a host, over all processes; times are the database's own.
CREATE TABLE host_turns (
    host         text        PRIMARY KEY,
    holder       uuid        NOT NULL,
    held_until   timestamptz NOT NULL,
    wanted_by    uuid,
    wanted_until timestamptz,
    rests_until  timestamptz
);

COMMENT ON COLUMN host_turns.held_until IS 'only its holder asks the host until then; one that died is waited out';
COMMENT ON COLUMN host_turns.wanted_until IS 'another process waits for the host, so the holder does not take it again before';
COMMENT ON COLUMN host_turns.rests_until IS 'the server asked for a rest until then';
