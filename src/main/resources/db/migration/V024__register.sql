-- The register of authors, topics and languages. Storing an article only appends what changed, so that processes that store articles of
-- the same author never wait for each other; now and then the changes are counted together.
LOCK TABLE articles IN SHARE ROW EXCLUSIVE MODE;

CREATE TABLE register_changes (
    kind      text    NOT NULL,
    value     text    NOT NULL,
    source_id bigint  NOT NULL,
    change    integer NOT NULL
);

CREATE TABLE register_counts (
    kind      text             NOT NULL CHECK (kind IN ('AUTHOR', 'TOPIC', 'LANGUAGE')),
    value     text COLLATE "C" NOT NULL,
    source_id bigint           NOT NULL REFERENCES sources ON DELETE CASCADE,
    articles  integer          NOT NULL,
    PRIMARY KEY (kind, value, source_id)
);

CREATE INDEX register_counts_of_source ON register_counts (source_id);

CREATE TABLE register (
    kind          text             NOT NULL,
    value         text COLLATE "C" NOT NULL,
    letter        text COLLATE "C" NOT NULL,
    sort_key      text COLLATE "C" NOT NULL,
    for_public    bigint           NOT NULL DEFAULT 0,
    for_signed_in bigint           NOT NULL DEFAULT 0,
    for_staff     bigint           NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, value)
);

COMMENT ON COLUMN register.for_public IS 'articles that everybody may see; then those that the signed-in may see, then all';

CREATE INDEX register_alphabet ON register (kind, letter, sort_key, value);
CREATE INDEX register_most_public ON register (kind, for_public DESC, value) WHERE for_public > 0;
CREATE INDEX register_most_signed_in ON register (kind, for_signed_in DESC, value) WHERE for_signed_in > 0;
CREATE INDEX register_most_staff ON register (kind, for_staff DESC, value) WHERE for_staff > 0;

-- What of an article stands in the register; nothing that is too long to be a name.
CREATE FUNCTION register_names(authors text[], topics text[], language text) RETURNS TABLE (kind text, value text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT named.kind, named.value
    FROM (
        SELECT 'AUTHOR' AS kind, unnest(authors) AS value
        UNION
        SELECT 'TOPIC', unnest(topics)
        UNION
        SELECT 'LANGUAGE', language
    ) named
    WHERE length(named.value) BETWEEN 1 AND 200
$$;

-- Counts names anew for each kind of reader.
CREATE FUNCTION count_register(kinds text[], names text[]) RETURNS void
    LANGUAGE sql AS $$
    UPDATE register r
    SET for_public = t.for_public, for_signed_in = t.for_signed_in, for_staff = t.for_staff
    FROM (
        SELECT n.kind, n.value,
               coalesce(sum(c.articles) FILTER (WHERE s.visibility = 'PUBLIC'), 0) AS for_public,
               coalesce(sum(c.articles) FILTER (WHERE s.visibility IN ('PUBLIC', 'SIGNED_IN')), 0) AS for_signed_in,
               coalesce(sum(c.articles), 0) AS for_staff
        FROM (SELECT DISTINCT * FROM unnest(kinds, names)) AS n (kind, value)
        LEFT JOIN register_counts c ON c.kind = n.kind AND c.value = n.value
        LEFT JOIN sources s ON s.id = c.source_id
        GROUP BY n.kind, n.value
    ) t
    WHERE r.kind = t.kind
    AND r.value = t.value
    AND (r.for_public, r.for_signed_in, r.for_staff) IS DISTINCT FROM (t.for_public, t.for_signed_in, t.for_staff)
$$;

CREATE FUNCTION register_added() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO register_changes
    SELECT n.kind, n.value, a.source_id, count(*)
    FROM added a
    CROSS JOIN LATERAL register_names(a.authors, a.topics, a.language) n
    GROUP BY n.kind, n.value, a.source_id;
    RETURN NULL;
END
$$;

CREATE FUNCTION register_changed() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO register_changes
    SELECT n.kind, n.value, OLD.source_id, -1 FROM register_names(OLD.authors, OLD.topics, OLD.language) n;
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO register_changes
        SELECT n.kind, n.value, NEW.source_id, 1 FROM register_names(NEW.authors, NEW.topics, NEW.language) n;
    END IF;
    RETURN NULL;
END
$$;

-- What a source's new visibility shows or hides is counted at once. The lock is the one under which changes are counted.
CREATE FUNCTION register_shown() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('register', 0));
    PERFORM count_register(array_agg(kind), array_agg(value)) FROM register_counts WHERE source_id = NEW.id;
    RETURN NULL;
END
$$;

INSERT INTO register_changes
SELECT n.kind, n.value, a.source_id, count(*)
FROM articles a
CROSS JOIN LATERAL register_names(a.authors, a.topics, a.language) n
GROUP BY n.kind, n.value, a.source_id;

CREATE TRIGGER articles_register AFTER INSERT ON articles
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION register_added();
CREATE TRIGGER articles_register_change AFTER UPDATE OF authors, topics, language, source_id ON articles
    FOR EACH ROW WHEN ((OLD.authors, OLD.topics, OLD.language, OLD.source_id)
        IS DISTINCT FROM (NEW.authors, NEW.topics, NEW.language, NEW.source_id))
    EXECUTE FUNCTION register_changed();
CREATE TRIGGER articles_register_delete AFTER DELETE ON articles
    FOR EACH ROW EXECUTE FUNCTION register_changed();
CREATE TRIGGER sources_register AFTER UPDATE OF visibility ON sources
    FOR EACH ROW WHEN (OLD.visibility <> NEW.visibility) EXECUTE FUNCTION register_shown();
