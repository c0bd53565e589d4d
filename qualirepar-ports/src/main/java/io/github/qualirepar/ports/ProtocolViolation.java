package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The organisation answered a read with something unreadable. (A call that changes something and is answered so is
 * {@link OutcomeUnknown}.) The raw body is kept, redacted, for support; it is not part of the message.
 */
public final class ProtocolViolation extends FundingBodyException {
    private static final long serialVersionUID = 1L;

    public ProtocolViolation(OrganisationId organisation, Call call, String message, @Nullable Throwable cause) {
        super(organisation, call, message, cause);
    }

    /** The start of the body with everything personal or secret masked, or {@code null} if there was none. */
    public @Nullable String redactedBody() {
        return call().answer();
    }
}
