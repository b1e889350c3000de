package newsarchive.web.browse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import newsarchive.archive.Article;
import newsarchive.archive.Copy;
import newsarchive.archive.Resemblance;
import newsarchive.archive.SameStory;
import newsarchive.archive.SourceRef;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * An article among the others that tell its story, in order of time.
 *
 * @param few the earliest
 * @param rest those that come later
 * @param isMore true when there may be still more
 */
record Tellings(List<Telling> few, List<Telling> rest, boolean isMore) {

    private static final int FEW = 6;

    /**
     * One article of them.
     *
     * @param published as its page states it, or null
     * @param date the stated time, else that of the first capture
     * @param isFirst true when no other can be earlier, as far as the times are known
     * @param resemblance how it stands to the article that is read; null for that one itself
     */
    record Telling(
            long id,
            String title,
            SourceRef source,
            @Nullable String language,
            @Nullable StatedTime published,
            LocalDate day,
            Instant date,
            boolean isFirst,
            @Nullable Resemblance resemblance) {

        private Telling asFirst() {
            return new Telling(id, title, source, language, published, day, date, true, resemblance);
        }

        /** A page that states only a day may be from any time of it. */
        private boolean isOnlyDay() {
            return published != null && published.time() == null;
        }
    }

    static Tellings of(Article article, SameStory story) {
        if (story.copies().isEmpty()) {
            return new Tellings(List.of(), List.of(), false);
        }
        List<Telling> all = marked(Stream.concat(
                        Stream.of(telling(article)), story.copies().stream().map(Tellings::telling))
                .sorted(Comparator.comparing(Telling::date).thenComparing(Telling::id))
                .toList());
        int few = Math.min(FEW, all.size());
        return new Tellings(all.subList(0, few), all.subList(few, all.size()), story.isMore());
    }

    public boolean isEmpty() {
        return few.isEmpty();
    }

    private static List<Telling> marked(List<Telling> all) {
        Telling earliest = all.get(0);
        boolean isSure = all.stream()
                .skip(1)
                .filter(other -> other.day().equals(earliest.day()))
                .noneMatch(other -> other.isOnlyDay()
                        || earliest.isOnlyDay()
                        || other.date().equals(earliest.date()));
        return isSure
                ? Stream.concat(Stream.of(earliest.asFirst()), all.stream().skip(1))
                        .toList()
                : all;
    }

    private static Telling telling(Article article) {
        StatedTime published = article.current().metadata().published();
        Instant date = published == null ? article.firstSeen() : published.instant();
        LocalDate day =
                published == null ? date.atOffset(java.time.ZoneOffset.UTC).toLocalDate() : published.date();
        return new Telling(
                article.id(),
                article.current().title(),
                article.source(),
                article.current().metadata().language(),
                published,
                day,
                date,
                false,
                null);
    }

    private static Telling telling(Copy copy) {
        return new Telling(
                copy.id(),
                copy.title(),
                copy.source(),
                copy.language(),
                copy.published(),
                copy.day(),
                copy.date(),
                false,
                copy.resemblance());
    }
}
