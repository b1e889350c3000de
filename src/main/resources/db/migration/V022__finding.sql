-- How many articles of a source were published on each day, so that drawing years of a large archive reads thousands of rows, not millions.
CREATE TABLE day_counts (
    source_id bigint  NOT NULL REFERENCES sources ON DELETE CASCADE,
    day       date    NOT NULL,
    articles  integer NOT NULL,
    PRIMARY KEY (source_id, day)
);

INSERT INTO day_counts SELECT source_id, day, count(*) FROM articles GROUP BY source_id, day;

CREATE FUNCTION count_day() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE day_counts SET articles = articles - 1 WHERE source_id = OLD.source_id AND day = OLD.day;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO day_counts VALUES (NEW.source_id, NEW.day, 1)
        ON CONFLICT (source_id, day) DO UPDATE SET articles = day_counts.articles + 1;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER articles_count_day AFTER INSERT OR DELETE ON articles
    FOR EACH ROW EXECUTE FUNCTION count_day();
CREATE TRIGGER articles_move_day AFTER UPDATE OF day, source_id ON articles
    FOR EACH ROW WHEN (OLD.day <> NEW.day OR OLD.source_id <> NEW.source_id) EXECUTE FUNCTION count_day();

-- Searches that somebody keeps. Whoever knows the token reads the search's feed as its owner would.
CREATE TABLE saved_searches (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner      text        NOT NULL REFERENCES accounts ON DELETE CASCADE,
    name       text        NOT NULL CHECK (name <> '' AND length(name) <= 200),
    parameters text        NOT NULL,
    token      text        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN saved_searches.parameters IS 'of the list, as they stand in its address';

CREATE INDEX saved_searches_of_owner ON saved_searches (owner, id);
