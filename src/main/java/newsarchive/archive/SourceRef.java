package newsarchive.archive;

import newsarchive.access.Visibility;

/** The source of an article, as far as reading needs it. */
public record SourceRef(long id, String slug, String name, Visibility visibility) {}
