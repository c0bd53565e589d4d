package io.github.qualirepar.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names an eco-organisation. A value rather than an enum, so that a further organisation is an addition of a module and
 * its data, not a change here.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param value upper-case word, for example {@code ECOSYSTEM}
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    // Stands before the constants below: their construction needs it.
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    public static final OrganisationId ECOSYSTEM = new OrganisationId("ECOSYSTEM");
    public static final OrganisationId ECOLOGIC = new OrganisationId("ECOLOGIC");

    /**
     * @throws IllegalArgumentException if the value is no upper-case word of at most 30 characters
     */
    public OrganisationId {
        if (!WORD.matcher(value).matches()) {
            throw new IllegalArgumentException("an organisation is named by an upper-case word: " + value);
        }
    }

    /** Reads the word in any case. */
    public static OrganisationId of(String text) {
        return new OrganisationId(text.trim().toUpperCase(Locale.ROOT));
    }

    /** The lower-case form used as prefix of product codes and configuration keys, for example {@code ecosystem}. */
    public String prefix() {
        return value.toLowerCase(Locale.ROOT);
    }

    // Written out: they are asked many times in every check, and those that records are given cost several times as
    // much.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof OrganisationId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
