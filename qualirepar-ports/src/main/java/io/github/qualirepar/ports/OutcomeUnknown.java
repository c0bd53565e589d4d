package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The call was sent, and no usable answer came: whether it was processed has to be asked. */
public final class OutcomeUnknown extends FundingBodyException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(OrganisationId organisation, Call call, String message, @Nullable Throwable cause) {
        super(organisation, call, message, cause);
    }
}
