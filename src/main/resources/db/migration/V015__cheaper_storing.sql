-- Words of new articles are gathered first, and taken into the index a hundred articles at a time: one visit to a frequent word serves
-- them all. Search reads what is gathered as well; a megabyte of it takes a millisecond or two.
ALTER INDEX article_search_words SET (fastupdate = on, gin_pending_list_limit = 1024);
