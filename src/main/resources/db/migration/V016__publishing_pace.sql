ALTER TABLE sources ADD COLUMN pace_seconds bigint;

COMMENT ON COLUMN sources.pace_seconds IS 'time between two articles, as its channels dated them at the last check; null when they did not';
