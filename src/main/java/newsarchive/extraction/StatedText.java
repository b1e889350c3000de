package newsarchive.extraction;

/** What the page says of itself: its title, its lead, and the article's body as its linked data has it; each may be empty. */
record StatedText(String title, String lead, String body) {}
