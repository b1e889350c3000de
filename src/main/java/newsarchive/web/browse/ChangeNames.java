package newsarchive.web.browse;

import java.util.stream.Collectors;
import newsarchive.archive.RevisionChanges;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What changed, in the reader's words; templates call it {@code @changeNames}. */
@Component("changeNames")
class ChangeNames {

    private final MessageSource messages;

    ChangeNames(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code headline, text}. */
    public String of(RevisionChanges changes) {
        return changes.parts().stream().map(part -> text("edit.part." + part)).collect(Collectors.joining(", "));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
