-- The index of words anew: accents folded, headlines and leads weighted, and beside the words of an article its source, language and
-- month as words of their own, so that one look into one index answers most questions.
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION news_german (COPY = german);
CREATE TEXT SEARCH CONFIGURATION news_english (COPY = english);
CREATE TEXT SEARCH CONFIGURATION news_russian (COPY = russian);
CREATE TEXT SEARCH CONFIGURATION news_french (COPY = french);
CREATE TEXT SEARCH CONFIGURATION news_spanish (COPY = spanish);
CREATE TEXT SEARCH CONFIGURATION news_italian (COPY = italian);
CREATE TEXT SEARCH CONFIGURATION news_portuguese (COPY = portuguese);
CREATE TEXT SEARCH CONFIGURATION news_dutch (COPY = dutch);
CREATE TEXT SEARCH CONFIGURATION news_other (COPY = simple);

ALTER TEXT SEARCH CONFIGURATION news_german ALTER MAPPING FOR word, hword, hword_part WITH unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION news_english ALTER MAPPING FOR word, hword, hword_part WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION news_russian ALTER MAPPING FOR word, hword, hword_part WITH unaccent, russian_stem;
ALTER TEXT SEARCH CONFIGURATION news_french ALTER MAPPING FOR word, hword, hword_part WITH unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION news_spanish ALTER MAPPING FOR word, hword, hword_part WITH unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION news_italian ALTER MAPPING FOR word, hword, hword_part WITH unaccent, italian_stem;
ALTER TEXT SEARCH CONFIGURATION news_portuguese ALTER MAPPING FOR word, hword, hword_part WITH unaccent, portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION news_dutch ALTER MAPPING FOR word, hword, hword_part WITH unaccent, dutch_stem;
ALTER TEXT SEARCH CONFIGURATION news_other ALTER MAPPING FOR word, hword, hword_part WITH unaccent, simple;

DROP TABLE article_search;
DROP FUNCTION search_config(text);

CREATE FUNCTION search_config(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language
        WHEN 'de' THEN 'news_german'::regconfig
        WHEN 'en' THEN 'news_english'::regconfig
        WHEN 'ru' THEN 'news_russian'::regconfig
        WHEN 'fr' THEN 'news_french'::regconfig
        WHEN 'es' THEN 'news_spanish'::regconfig
        WHEN 'it' THEN 'news_italian'::regconfig
        WHEN 'pt' THEN 'news_portuguese'::regconfig
        WHEN 'nl' THEN 'news_dutch'::regconfig
        ELSE 'news_other'::regconfig
    END;

-- Words of the headline stand in the index a second time, after a ^; properties begin with =. No text yields such words.
CREATE FUNCTION search_words(
        config regconfig, title text, lead text, body text, source_id bigint, language text, day date) RETURNS tsvector
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN setweight(to_tsvector(config, title), 'A')
        || setweight(to_tsvector(config, coalesce(lead, '')), 'B')
        || to_tsvector(config, body)
        || array_to_tsvector(
            ARRAY(SELECT '^' || lexeme FROM unnest(to_tsvector(config, title)))
            || ARRAY[
                '=s' || source_id,
                '=l' || coalesce(language, ''),
                '=c' || CASE
                    WHEN language IN ('de', 'en', 'ru', 'fr', 'es', 'it', 'pt', 'nl') THEN language
                    ELSE ''
                END,
                '=m' || (extract(year FROM day) * 12 + extract(month FROM day) - 1)::integer]);

-- Narrow but for the words, which lie apart, so that many rows can be looked through at once.
CREATE TABLE article_search (
    article_id bigint      PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    source_id  bigint      NOT NULL,
    day        date        NOT NULL,
    date       timestamptz NOT NULL,
    config     regconfig   NOT NULL,
    words      tsvector    NOT NULL
) WITH (toast_tuple_target = 128);

ALTER TABLE article_search ALTER COLUMN words SET STATISTICS 200;

INSERT INTO article_search (article_id, source_id, day, date, config, words)
SELECT a.id, a.source_id, a.day, a.date, search_config(a.language),
       search_words(search_config(a.language), r.title, r.lead, left(r.body, 300000), a.source_id, a.language, a.day)
FROM articles a
JOIN revisions r ON r.id = a.current_revision
ORDER BY a.id;

CREATE INDEX article_search_words ON article_search USING gin (words) WITH (fastupdate = on, gin_pending_list_limit = 1024);

-- The words of German articles, to find the long ones that end with another word.
CREATE TABLE lexicon (
    lexeme   text COLLATE "C" PRIMARY KEY,
    articles integer NOT NULL
);

CREATE INDEX lexicon_endings ON lexicon (reverse(lexeme) COLLATE "C");

CREATE TABLE lexicon_state (learned_to bigint NOT NULL);

INSERT INTO lexicon_state VALUES (0);
