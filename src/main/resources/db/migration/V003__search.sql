-- The words of each article's current text, in its own language, apart from the articles so that lists stay narrow.
CREATE TABLE article_search (
    article_id bigint    PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    config     regconfig NOT NULL,
    words      tsvector  NOT NULL
);

CREATE INDEX article_search_words ON article_search USING gin (words) WITH (fastupdate = off);

CREATE FUNCTION search_config(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language
        WHEN 'de' THEN 'german'::regconfig
        WHEN 'en' THEN 'english'::regconfig
        WHEN 'ru' THEN 'russian'::regconfig
        WHEN 'fr' THEN 'french'::regconfig
        WHEN 'es' THEN 'spanish'::regconfig
        WHEN 'it' THEN 'italian'::regconfig
        WHEN 'pt' THEN 'portuguese'::regconfig
        WHEN 'nl' THEN 'dutch'::regconfig
        ELSE 'simple'::regconfig
    END;
