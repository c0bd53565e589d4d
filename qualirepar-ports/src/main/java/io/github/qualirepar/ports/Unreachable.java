package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The call surely was not processed: no connection, no address, or the organisation said that it is out of order before it did anything. Trying again later is safe. */
public final class Unreachable extends FundingBodyException {
    private static final long serialVersionUID = 1L;

    public Unreachable(OrganisationId organisation, Call call, String message, @Nullable Throwable cause) {
        super(organisation, call, message, cause);
    }
}
