ALTER TABLE channels ADD COLUMN selector text;

COMMENT ON COLUMN channels.selector IS 'CSS selector of the links to articles on a section page; null where rules tell them';
