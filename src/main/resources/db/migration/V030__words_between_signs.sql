-- With the locale C, PostgreSQL takes every sign beyond ASCII for a letter: „Annika“ and l’eau were words with their quotation marks and
-- apostrophes, and could not be found without them. So signs that belong to no word become blanks first, in texts and in queries.
CREATE FUNCTION between_signs(text text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(
        translate(text, U&'\2010\2011', '--'),
        '[\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u060C\u061B\u061F\u06D4'
            || '\u2000-\u200A\u2012-\u205F\u20A0-\u20CF\u2190-\u2BFF\u3000-\u3004\u3008-\u3020\uFF01-\uFF0F]',
        ' ', 'g');

CREATE OR REPLACE FUNCTION search_words(config regconfig, text text, source_id bigint, language text, day date) RETURNS tsvector
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

SET LOCAL maintenance_work_mem = '256MB';

REINDEX INDEX article_search_words;

-- German words between such signs were not learned.
TRUNCATE lexicon;
UPDATE lexicon_state SET learned_to = 0;
