-- Numbers made from each article's current text; texts that are mostly the same share at least one.
CREATE TABLE article_bands (
    article_id bigint    PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    bands      integer[] NOT NULL
);

CREATE INDEX article_bands_shared ON article_bands USING gin (bands) WITH (fastupdate = on, gin_pending_list_limit = 256);

-- Articles from before, until their numbers are made too.
CREATE TABLE articles_without_bands (article_id bigint PRIMARY KEY);

INSERT INTO articles_without_bands SELECT id FROM articles;
