-- The words of an article stand in their index only: the tsvector took more room than the text that it is made of. The text is here,
-- so that one look answers what the index cannot: phrases, passages, weights.
DROP TABLE article_search;
DROP FUNCTION search_words(regconfig, text, text, text, bigint, text, date);

-- With the locale C, PostgreSQL takes every sign beyond ASCII for a letter: „Annika“ and l’eau were words with their quotation marks and
-- apostrophes, and could not be found without them. So signs that belong to no word become blanks first, in texts and in queries.
CREATE FUNCTION between_signs(text text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(
        translate(text, U&'\2010\2011', '--'),
        '[\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u060C\u061B\u061F\u06D4'
            || '\u2000-\u200A\u2012-\u205F\u20A0-\u20CF\u2190-\u2BFF\u3000-\u3004\u3008-\u3020\uFF01-\uFF0F]',
        ' ', 'g');

-- The first line of a text is its headline, the second its lead, the third its topics; those may be empty. Words of the headline stand
-- in the index a second time, after a ^; properties begin with =. No text yields such words. The cost keeps PostgreSQL from reading texts
-- where the index can tell.
CREATE FUNCTION search_words(config regconfig, text text, source_id bigint, language text, day date) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
    RETURN setweight(to_tsvector(config, between_signs(split_part(text, E'\n', 1))), 'A')
        || to_tsvector(config, between_signs(substr(text, length(split_part(text, E'\n', 1)) + 1)))
        || array_to_tsvector(
            ARRAY(SELECT '^' || lexeme FROM unnest(to_tsvector(config, between_signs(split_part(text, E'\n', 1)))))
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
       translate(r.title, E'\n\r', '  ') || E'\n' || translate(coalesce(r.lead, ''), E'\n\r', '  ') || E'\n'
           || translate(array_to_string(a.topics, ', '), E'\n\r', '  ') || E'\n' || left(r.body, 300000)
FROM articles a
JOIN revisions r ON r.id = a.current_revision
ORDER BY a.id;

SET LOCAL maintenance_work_mem = '256MB';

CREATE INDEX article_search_words ON article_search USING gin (search_words(config, text, source_id, language, day))
    WITH (fastupdate = on, gin_pending_list_limit = 1024);

ALTER INDEX article_search_words ALTER COLUMN 1 SET STATISTICS 100;

-- A search is over before others could have begun to help with it.
ALTER TABLE article_search SET (parallel_workers = 0);

-- German words between such signs were not learned.
TRUNCATE lexicon;
UPDATE lexicon_state SET learned_to = 0;
