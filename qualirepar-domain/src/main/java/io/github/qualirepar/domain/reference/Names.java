package io.github.qualirepar.domain.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares names as people type them: trimmed, blanks collapsed, without regard to case or accents. */
public final class Names {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Names() {}

    /** The form in which two spellings of one name are equal; empty for {@code null}. */
    public static String normalise(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return isPlain(name) ? name.toLowerCase(Locale.ROOT) : ofAnyText(name);
    }

    /** Most names are: printable ASCII without a blank too many, so that only the case may differ. */
    private static boolean isPlain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char here = name.charAt(i);
            if (here < ' ' || here > '~' || (here == ' ' && before == ' ')) {
                return false;
            }
            before = here;
        }
        return before != ' ';
    }

    private static String ofAnyText(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(plain.replace('’', '\'')).replaceAll(" ").trim().toLowerCase(Locale.ROOT);
    }
}
