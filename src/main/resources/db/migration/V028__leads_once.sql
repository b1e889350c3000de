-- The lead of an article stands in its search text, the second line; a list reads it there.
ALTER TABLE articles DROP COLUMN lead;
