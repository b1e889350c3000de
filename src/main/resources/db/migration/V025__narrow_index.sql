-- The words of an article stand in their index only: the tsvector took more room than the text that it is made of. The text is here,
-- so that one look answers what the index cannot: phrases, passages, weights.
DROP TABLE article_search;
DROP FUNCTION search_words(regconfig, text, text, text, bigint, text, date);

-- The first line of a text is its headline, the second its lead, or empty. Words of the headline stand in the index a second time, after
-- a ^; properties begin with =. No text yields such words. The cost keeps PostgreSQL from reading texts where the index can tell.
CREATE FUNCTION search_words(config regconfig, text text, source_id bigint, language text, day date) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
    RETURN setweight(to_tsvector(config, split_part(text, E'\n', 1)), 'A')
        || to_tsvector(config, substr(text, length(split_part(text, E'\n', 1)) + 1))
        || array_to_tsvector(
            ARRAY(SELECT '^' || lexeme FROM unnest(to_tsvector(config, split_part(text, E'\n', 1))))
            || ARRAY[
                '=s' || source_id::text,
                '=l' || coalesce(language, ''),
                '=c' || CASE
                    WHEN language IN ('de', 'en', 'ru', 'fr', 'es', 'it', 'pt', 'nl') THEN language
                    ELSE ''
                END,
                '=m' || ((extract(year FROM day) * 12 + extract(month FROM day) - 1)::integer)::text,
                '=d' || (day - DATE '1970-01-01')::text]);

-- Narrow but for the text, which lies apart, so that many rows can be looked through at once. Taking statistics means to read texts.
CREATE TABLE article_search (
    article_id bigint      PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    source_id  bigint      NOT NULL,
    day        date        NOT NULL,
    date       timestamptz NOT NULL,
    config     regconfig   NOT NULL,
    language   text,
    text       text        NOT NULL
) WITH (toast_tuple_target = 128, autovacuum_analyze_scale_factor = 0.5);

INSERT INTO article_search (article_id, source_id, day, date, config, language, text)
SELECT a.id, a.source_id, a.day, a.date, search_config(a.language), a.language,
       translate(r.title, E'\n\r', '  ') || E'\n' || translate(coalesce(r.lead, ''), E'\n\r', '  ') || E'\n' || left(r.body, 300000)
FROM articles a
JOIN revisions r ON r.id = a.current_revision
ORDER BY a.id;

SET LOCAL maintenance_work_mem = '256MB';

CREATE INDEX article_search_words ON article_search USING gin (search_words(config, text, source_id, language, day))
    WITH (fastupdate = on, gin_pending_list_limit = 1024);

ALTER INDEX article_search_words ALTER COLUMN 1 SET STATISTICS 100;
