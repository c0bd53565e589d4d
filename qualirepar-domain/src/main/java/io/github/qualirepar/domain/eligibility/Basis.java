package io.github.qualirepar.domain.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data an answer rests on, so that a decision can be replayed.
 *
 * @param source kind of data
 * @param version version of the data, or {@code null}
 * @param fetchedAt when an organisation's list was downloaded, or {@code null} for shipped data
 */
public record Basis(
        BasisSource source,
        @Nullable String version,
        @Nullable Instant fetchedAt) {

    public static final Basis NONE = new Basis(BasisSource.NONE, null, null);
}
