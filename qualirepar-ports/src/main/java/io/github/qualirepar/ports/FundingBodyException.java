package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Broken infrastructure between us and an organisation. One log line is enough for its support: organisation, call,
 * HTTP status, its error code and correlation id stand in fields and in the message; consumer data and secrets never
 * do.
 */
public abstract sealed class FundingBodyException extends RuntimeException
        permits Unreachable, OutcomeUnknown, CredentialsRefused, ReadRefused, ProtocolViolation {
    private static final long serialVersionUID = 1L;

    private final String organisation;
    private final Call call;

    /**
     * What was going on when it broke.
     *
     * @param operation name of the call, for example {@code new_claim}
     * @param httpStatus HTTP status received, or 0 if none
     * @param errorCode the organisation's own error code, or {@code null}
     * @param correlationId its correlation id, or {@code null}
     * @param answer the start of the body that came back, some thousand characters at most, with everything personal or
     *     secret masked that the adapter can tell; {@code null} if there was none. For support only: it is kept with
     *     the claim's log and stands in no message
     */
    public record Call(
            String operation,
            int httpStatus,
            @Nullable String errorCode,
            @Nullable String correlationId,
            @Nullable String answer)
            implements java.io.Serializable {

        public static Call of(String operation) {
            return of(operation, 0);
        }

        public static Call of(String operation, int httpStatus) {
            return new Call(operation, httpStatus, null, null, null);
        }

        /** The same call with what came back, masked. */
        public Call answered(@Nullable String redactedBody) {
            return new Call(operation, httpStatus, errorCode, correlationId, redactedBody);
        }

        /** Leaves the answer out. */
        @Override
        public String toString() {
            return operation
                    + (httpStatus == 0 ? "" : ", HTTP " + httpStatus)
                    + (errorCode == null ? "" : ", " + errorCode)
                    + (correlationId == null ? "" : ", correlation " + correlationId);
        }
    }

    protected FundingBodyException(OrganisationId organisation, Call call, String message, @Nullable Throwable cause) {
        super(organisation + " (" + call + "): " + message, cause);
        this.organisation = organisation.value();
        this.call = call;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Call call() {
        return call;
    }
}
