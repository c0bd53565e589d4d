package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.application.ClaimView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not done.
 *
 * @param code stable code, with its exit code
 * @param message one sentence
 * @param details the reasons
 * @param claim the claim concerned as it stands, or {@code null}
 */
public record Failure(
        ErrorCode code,
        String message,
        List<Detail> details,
        @Nullable ClaimView claim) {
    public Failure {
        details = List.copyOf(details);
    }

    public Failure(ErrorCode code, String message) {
        this(code, message, List.of(), null);
    }
}
