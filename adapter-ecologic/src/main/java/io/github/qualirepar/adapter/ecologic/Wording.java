package io.github.qualirepar.adapter.ecologic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes French wordings comparable: the organisation's labels and messages are matched by fragment, without regard to
 * case, accents and punctuation, because their exact wording is not stable (contract section 3, rule 2).
 */
final class Wording {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Wording() {}

    /**
     * Lower-case words of plain letters and digits with one blank between them, "(s)" taken as a plural; empty for
     * {@code null}.
     */
    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        // Locale.ROOT on purpose: a Turkish machine would turn "I" into a letter that matches nothing.
        String bare = withoutAccents(text).toLowerCase(Locale.ROOT).replace("(s)", "s");
        return NO_WORD.matcher(bare).replaceAll(" ").trim();
    }

    /** The same text with plain letters; ligatures are written out. */
    static String withoutAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE");
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
