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
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00A0]+", " ")
                .trim()
                .toLowerCase(Locale.ROOT);
    }
}
