package io.github.qualirepar.domain.claim;

/**
 * Identifies a claim within this library; never sent to an organisation.
 *
 * @param value opaque text
 */
public record ClaimId(String value) implements Comparable<ClaimId> {

    /**
     * @throws IllegalArgumentException if the value is blank
     */
    public ClaimId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a claim id is not blank");
        }
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
