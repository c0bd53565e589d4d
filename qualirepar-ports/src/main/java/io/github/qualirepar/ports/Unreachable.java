package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call surely was not processed: no connection, no address, or the organisation said that it is out of order before it did anything. Trying again later is safe. */
public final class Unreachable extends FundingBodyException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration wait;

    public Unreachable(OrganisationId organisation, Call call, String message, @Nullable Throwable cause) {
        this(organisation, call, message, cause, null);
    }

    /**
     * @param wait how long the organisation asks to wait, or {@code null}
     */
    public Unreachable(
            OrganisationId organisation,
            Call call,
            String message,
            @Nullable Throwable cause,
            @Nullable Duration wait) {
        super(organisation, call, message, cause);
        this.wait = wait;
    }

    /** How long the organisation asks to wait, or {@code null}. */
    public @Nullable Duration askedToWait() {
        return wait;
    }
}
