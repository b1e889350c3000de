package newsarchive.web;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that depend on a number: <code>{0,plural,0#nothing|one#{0} article|other#{0} articles}</code>. A number stands for itself and
 * goes before the name of its kind; the kinds are those of <a href="https://cldr.unicode.org/index/cldr-spec/plural-rules">CLDR</a>:
 * Russian has one, few and many, the others one and other. It is a choice only because {@link MessageFormat} looks for places such as
 * <code>{0}</code> in what a choice answers, and in nothing else.
 */
final class Plural extends ChoiceFormat {

    private static final Pattern ELEMENT = Pattern.compile("\\{\\s*(\\d+)\\s*,\\s*plural\\s*,(.*)}", Pattern.DOTALL);

    private final String language;
    private final Map<String, String> forms = new LinkedHashMap<>();

    private Plural(Locale locale, String body) {
        super(new double[] {0}, new String[] {""});
        language = locale.getLanguage();
        for (String form : body.split("\\|", -1)) {
            String[] kindAndWords = form.split("#", 2);
            if (kindAndWords.length != 2 || form.contains("'")) {
                throw new IllegalArgumentException("Not a form of a plural: " + form);
            }
            forms.put(kindAndWords[0].strip(), kindAndWords[1]);
        }
        if (!forms.keySet().containsAll(isRussian() ? Set.of("one", "few", "many") : Set.of("other"))) {
            throw new IllegalArgumentException("A plural lacks a form: " + body);
        }
    }

    /** A message with plurals in it. */
    static MessageFormat format(String message, Locale locale) {
        StringBuilder pattern = new StringBuilder();
        Map<Integer, Plural> plurals = new LinkedHashMap<>();
        List<String> pieces = pieces(message);
        for (int i = 0; i < pieces.size(); i++) {
            Matcher plural = ELEMENT.matcher(pieces.get(i));
            if (plural.matches()) {
                plurals.put(i / 2, new Plural(locale, plural.group(2)));
                pattern.append('{').append(plural.group(1)).append('}');
            } else {
                pattern.append(pieces.get(i));
            }
        }
        MessageFormat format = new MessageFormat(pattern.toString(), locale);
        plurals.forEach(format::setFormat);
        return format;
    }

    /** Digits that are part of a text count as a number. */
    @Override
    public StringBuffer format(Object number, StringBuffer text, FieldPosition position) {
        boolean isText = number instanceof String digits && digits.matches("\\d{1,18}");
        return super.format(isText ? Long.valueOf((String) number) : number, text, position);
    }

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
        boolean whole = number == Math.rint(number);
        String exact = whole ? forms.get(Long.toString((long) number)) : null;
        return text.append(exact != null ? exact : of(whole ? kind(Math.abs((long) number)) : "other"));
    }

    private String of(String kind) {
        String words = forms.get(kind);
        return words != null ? words : forms.getOrDefault("other", forms.getOrDefault("few", ""));
    }

    private String kind(long number) {
        if (!isRussian()) {
            return number == 1 ? "one" : "other";
        }
        long last = number % 10;
        boolean teens = number % 100 / 10 == 1;
        if (last == 1 && !teens) {
            return "one";
        }
        return last >= 2 && last <= 4 && !teens ? "few" : "many";
    }

    private boolean isRussian() {
        return language.equals("ru");
    }

    /** The text and the places of a message in turn, text first; a quoted brace is text. */
    private static List<String> pieces(String message) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < message.length(); at++) {
            char sign = message.charAt(at);
            if (sign == '\'') {
                quoted = !quoted;
            } else if (!quoted && sign == '{' && depth++ == 0) {
                pieces.add(message.substring(begin, at));
                begin = at;
            } else if (!quoted && sign == '}' && --depth == 0) {
                pieces.add(message.substring(begin, at + 1));
                begin = at + 1;
            }
        }
        pieces.add(message.substring(begin));
        return pieces;
    }
}
