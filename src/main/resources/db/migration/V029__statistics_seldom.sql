-- Statistics of words cost as much as indexing the articles that they look at, and matter only where there are many of them: a small archive
-- took them again and again as it grew, which came to three times the work of the index itself.
ALTER TABLE article_search SET (autovacuum_analyze_threshold = 10000, autovacuum_analyze_scale_factor = 1);
