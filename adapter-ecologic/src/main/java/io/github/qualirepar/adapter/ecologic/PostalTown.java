package io.github.qualirepar.adapter.ecologic;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spells a town as the official postcode file does, against which the organisation checks it (contract section 7.1,
 * Q21): capitals without accents, blanks for hyphens and apostrophes, ST and STE for whole words, neither district
 * number nor CEDEX. The typed spelling stays in the repair file.
 */
final class PostalTown {
    private static final Pattern CEDEX = Pattern.compile("\\bCEDEX\\b");
    /** A number with what hangs on it: "3", "3E", "1ER", "03". */
    private static final Pattern DISTRICT = Pattern.compile("\\b\\d+[A-Z]*\\b(?: +ARRONDISSEMENTS?\\b)?");

    private static final Pattern SAINT = Pattern.compile("\\bSAINT\\b");
    private static final Pattern SAINTE = Pattern.compile("\\bSAINTE\\b");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^A-Z0-9]+");

    private PostalTown() {}

    /** The town as it is sent; empty for {@code null}. */
    static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String words = PUNCTUATION
                .matcher(Wording.withoutAccents(typed).toUpperCase(Locale.ROOT))
                .replaceAll(" ");
        String town = CEDEX.matcher(DISTRICT.matcher(words).replaceAll(" ")).replaceAll(" ");
        town = SAINTE.matcher(SAINT.matcher(town).replaceAll("ST")).replaceAll("STE");
        return NO_LETTER.matcher(town).replaceAll(" ").trim();
    }
}
