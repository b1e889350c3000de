package newsarchive.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsarchive.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what a list is narrowed to. */
@Component
class ListNames {

    private final MessageSource messages;
    private final Formats formats;

    ListNames(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** {@code “ferry”, source gazette, from 2022-01-01}; empty for the list of everything. */
    Optional<String> of(Asked asked) {
        List<String> parts = new ArrayList<>();
        if (asked.q() != null) {
            parts.add(messages.getMessage("list.quoted", new Object[] {asked.q()}, LocaleContextHolder.getLocale()));
        }
        asked.filters().forEach((name, value) -> parts.add(filter(name, value)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private String filter(String name, String value) {
        String word = messages.getMessage("list.filter." + name, null, LocaleContextHolder.getLocale());
        return word + " " + (name.equals("language") ? formats.language(value) : value);
    }
}
