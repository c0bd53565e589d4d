package io.github.qualirepar.domain.reference;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares names as people type them: trimmed, blanks collapsed, without regard to case or accents. */
public final class Names {
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
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(sign -> !isAccent(sign)).forEach(sign -> {
            if (!isBlank(sign)) {
                plain.appendCodePoint(sign == '’' ? '\'' : sign);
            } else if (plain.length() == 0 || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().trim().toLowerCase(Locale.ROOT);
    }

    private static boolean isAccent(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A blank, a tabulator or a line's end, or a blank at which no line may end. */
    private static boolean isBlank(int sign) {
        return sign == ' ' || (sign >= '\t' && sign <= '\r') || sign == '\u00A0';
    }
}
